package fibril.clinic.message;

import java.util.Optional;

/** Where a message goes. */
public record Destination(Channel channel, String address) {

    public static final int LONGEST = 200;

    public Destination {
        if (address.isBlank()) throw new IllegalArgumentException("a message goes to an address");
    }

    /** An e-mail address or a telephone number as somebody typed it. */
    public static Optional<Destination> read(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST) return Optional.empty();
        if (text.matches("[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;.]+"))
            return Optional.of(new Destination(Channel.EMAIL, text));
        return sms(text);
    }

    /** Only figures and a leading plus, as gateways want them; extensions get no SMS. */
    public static Optional<Destination> sms(String phone) {
        String plain = phone.replaceAll("[ ()./-]", "");
        return plain.matches("\\+?[0-9]{6,15}") ? Optional.of(new Destination(Channel.SMS, plain)) : Optional.empty();
    }
}
