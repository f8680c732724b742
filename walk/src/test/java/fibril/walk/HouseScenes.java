package fibril.walk;

import fibril.clinic.message.Channel;
import fibril.clinic.message.ContactWish;
import fibril.clinic.message.ContactWishes;
import fibril.clinic.message.Delivery;
import fibril.clinic.message.DeliveryState;
import fibril.clinic.message.Destination;
import fibril.clinic.message.Message;
import fibril.clinic.message.MessageKind;
import fibril.clinic.message.OptOuts;
import fibril.clinic.message.Outbox;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Credentials;
import fibril.clinic.practice.Passkey;
import fibril.clinic.practice.Passkeys;
import fibril.clinic.practice.PinRule;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SecondFactor;
import fibril.clinic.practice.SecondFactors;
import fibril.clinic.recover.LinkToken;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What has to happen in the house, beside clients, before some forms stand on its pages. */
final class HouseScenes {

    private static final String ARRIVING = "/settings/arriving";
    private static final int LOOKS = 200;

    private final Practice practice;
    private final Supplier<Visitor> owner;
    private final Consumer<Visitor> met;
    private final OnRecord records;
    private final Map<String, Scene> scenes = new TreeMap<>();

    private HouseScenes(Practice practice, Supplier<Visitor> owner, Consumer<Visitor> met) {
        this.practice = practice;
        this.owner = owner;
        this.met = met;
        this.records = new OnRecord(practice);
    }

    /**
     * By the pattern of the form.
     *
     * @param met is shown everybody who fills one in
     */
    static Map<String, Scene> of(Practice practice, Supplier<Visitor> owner, Consumer<Visitor> met) {
        HouseScenes all = new HouseScenes(practice, owner, met);
        all.ownAccount();
        all.atTheDoor();
        all.colleagues();
        all.messages();
        all.arriving();
        all.put("/calendar/feed/revocation", () -> {
            owner.get().post("/calendar/feed", Map.of());
            return "/calendar/feed";
        });
        all.put("/settings/phrases/removal", () -> {
            owner.get().post("/settings/phrases", Map.of("phrase", "Scene " + UUID.randomUUID()));
            return "/settings/phrases";
        });
        return Map.copyOf(all.scenes);
    }

    private void put(String form, Supplier<String> page) {
        scenes.put(form, new Scene(owner, () -> List.of(page.get())));
    }

    /** Somebody who works here; each is another. */
    private record Member(UUID id, String signIn) {}

    private Member member() {
        String signIn = "colleague-" + UUID.randomUUID();
        return new Member(Visitor.hire(practice, Role.OWNER, signIn, "Colleague Example"), signIn);
    }

    private Visitor signedIn(Member member) {
        Visitor visitor = Visitor.signedIn(practice, member.signIn(), Visitor.PASSWORD);
        met.accept(visitor);
        return visitor;
    }

    private void withFactor(Member member) {
        practice.inOneGo(() -> practice.piece(SecondFactors.class)
                .set(member.id(), new SecondFactor("0".repeat(64), 0, records.now())));
    }

    /** She comes in once and stays, while her account is as she left it. */
    private static final class Herself implements Supplier<Visitor> {

        private final HouseScenes house;
        private Member member;
        private Visitor visitor;

        Herself(HouseScenes house) {
            this.house = house;
            this.member = house.member();
            this.visitor = house.signedIn(member);
        }

        @Override
        public Visitor get() {
            if (visitor.get("/account").statusCode() != 200) {
                member = house.member();
                visitor = house.signedIn(member);
            }
            return visitor;
        }
    }

    private void ownAccount() {
        Herself herself = new Herself(this);
        scenes.put("/account/passkeys/{id}/ending", new Scene(herself, () -> {
            practice.inOneGo(() -> practice.piece(Passkeys.class).add(passkey(herself.member.id())));
            return List.of("/account/passkeys");
        }));
        for (String form : List.of("endings", "{visit}/ending")) {
            scenes.put("/account/visits/" + form, new Scene(herself, () -> {
                signedIn(herself.member);
                return List.of("/account/visits");
            }));
        }
        Herself careful = new Herself(this);
        for (String page : List.of("/account/recovery-codes", "/account/second-factor")) {
            String form = page.endsWith("factor") ? page + "/ending" : page;
            scenes.put(form, new Scene(careful, () -> {
                careful.get();
                withFactor(careful.member);
                return List.of(page);
            }));
        }
        scenes.put("/sign-out", new Scene(new Herself(this), () -> List.of("/account")));
    }

    private Passkey passkey(UUID staff) {
        return new Passkey(
                UUID.randomUUID(),
                staff,
                UUID.randomUUID().toString(),
                "Tablet",
                "AAAA",
                0,
                true,
                false,
                false,
                List.of("internal"),
                "AAAA",
                "e30",
                records.now(),
                records.now());
    }

    /** Of a device that was locked, and after the right password of somebody who holds more. */
    private void atTheDoor() {
        Member locked = member();
        String hash = practice.piece(PasswordEncoder.class).encode("8520");
        practice.inOneGo(() -> practice.piece(Credentials.class).setPin(locked.id(), hash));
        Visitor tablet = signedIn(locked);
        tablet.post("/sign-out", Map.of("lock", "/"));
        scenes.put(
                "/pin",
                new Scene(
                        () -> tablet,
                        () -> List.of("/pin"),
                        Map.of("who", locked.id().toString())));
        scenes.put("/sign-in/code", new Scene(this::halfWay, () -> List.of("/sign-in/code")));
    }

    private Visitor halfWay() {
        Member member = member();
        withFactor(member);
        Visitor visitor = Visitor.stranger(practice);
        met.accept(visitor);
        visitor.get("/sign-in");
        visitor.post("/sign-in", Map.of("username", member.signIn(), "password", Visitor.PASSWORD));
        return visitor;
    }

    private void colleagues() {
        ofColleague("/visits/endings", member -> {
            signedIn(member);
            return "/visits";
        });
        ofColleague("/visits/{visit}/ending", member -> {
            signedIn(member);
            return "/visits";
        });
        ofColleague("/second-factor/ending", member -> {
            withFactor(member);
            return "/edit";
        });
        ofColleague("/unlocking", member -> {
            for (int wrong = 0; wrong < PinRule.TRIES; wrong++)
                practice.inOneGo(() -> practice.piece(Credentials.class).pinFailed(member.id()));
            return "/edit";
        });
    }

    private void ofColleague(String form, Function<Member, String> page) {
        put("/staff/{id}" + form, () -> {
            Member member = member();
            return "/staff/" + member.id() + page.apply(member);
        });
    }

    private void messages() {
        for (String form : List.of("again", "seen")) {
            put("/messages/{id}/" + form, () -> {
                failed(records.client());
                return "/messages";
            });
        }
        Random chance = new Random(practice.port());
        Visitor reader = Visitor.stranger(practice);
        met.accept(reader);
        scenes.put("/stop/{token}", new Scene(() -> reader, () -> {
            LinkToken token = LinkToken.random(chance);
            UUID client = records.client();
            UUID message = failed(client);
            practice.inOneGo(() -> {
                practice.piece(ContactWishes.class)
                        .add(new ContactWish(client, ContactWish.Way.EMAIL, Set.of(), records.first()));
                practice.piece(OptOuts.class).add(token.hash(), message, records.now());
            });
            return List.of("/stop/" + token.text());
        }));
    }

    /** A message that did not arrive. */
    private UUID failed(UUID client) {
        UUID id = UUID.randomUUID();
        Instant now = records.now();
        Message message = new Message(
                id,
                "scene " + id,
                MessageKind.CHECK_IN,
                client,
                client,
                new Destination(Channel.EMAIL, "somebody@example.org"),
                "How is it?",
                "How is it?",
                now,
                now.plus(Duration.ofDays(1)),
                Audit.NOBODY,
                now,
                Delivery.waiting(now));
        Outbox outbox = practice.piece(Outbox.class);
        practice.inOneGo(() -> {
            outbox.add(message);
            outbox.claim(id, now);
            outbox.end(id, DeliveryState.GIVEN_UP, "nobody answered", now);
        });
        return id;
    }

    private void arriving() {
        for (String form : List.of("look", "intake", "dropping")) put(ARRIVING + "/{id}/" + form, this::staged);
        put(ARRIVING + "/{id}/undoing", () -> {
            String file = staged();
            Visitor visitor = owner.get();
            PaperForm form = PaperForm.on(Jsoup.parse(visitor.get(file).body()), file + "/intake")
                    .orElseThrow();
            visitor.post(file + "/intake", form.untouched());
            waitFor("form[action$=/undoing]");
            return ARRIVING;
        });
    }

    /** Of the few that may lie there, the only one. */
    private String staged() {
        Visitor visitor = owner.get();
        waiting()
                .select("main a[href^=" + ARRIVING + "/]")
                .forEach(file -> visitor.post(file.attr("href") + "/dropping", Map.of()));
        String number = UUID.randomUUID().toString();
        String sheet = "Guest code,Forename,Surname,Born\n" + number + ",Edwina,Thistlewood,13/04/1992\n";
        return Visitor.ledTo(visitor.upload(
                ARRIVING,
                Map.of("kind", "clients", "product", "Old Product " + number),
                "sheet",
                "people.csv",
                sheet.getBytes(StandardCharsets.UTF_8)));
    }

    private Document waiting() {
        return Jsoup.parse(owner.get().get(ARRIVING).body());
    }

    private void waitFor(String form) {
        for (int look = 0; look < LOOKS && waiting().select(form).isEmpty(); look++) {
            try {
                Thread.sleep(Duration.ofMillis(50));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while a file was taken in", stopped);
            }
        }
    }
}
