package fibril.clinic.practice.pages;

import fibril.clinic.practice.PasswordRule;
import fibril.clinic.web.Form;

/** What set-up and the staff pages both ask about a person. Every reading notes its problems in the form. */
final class TypedMember {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SIGN_IN = 60;

    private TypedMember() {}

    static String name(Form form) {
        return form.need("name", LONGEST_NAME);
    }

    static String signIn(Form form) {
        String signIn = form.need("signIn", LONGEST_SIGN_IN);
        if (!signIn.isEmpty() && !signIn.matches("[A-Za-z0-9][A-Za-z0-9._@-]*")) {
            form.problem("signIn", "practice.form.signIn.wrong", signIn);
        }
        return signIn;
    }

    /** The new password, which is typed twice because nobody sees it. */
    static String password(Form form, String signIn) {
        String password = form.secret("password");
        PasswordRule.faultOf(password, signIn)
                .ifPresent(fault -> form.problem(
                        "password", "practice.password." + fault, password.length(), PasswordRule.SHORTEST));
        if (!password.isEmpty() && !password.equals(form.secret("again"))) {
            form.problem("again", "practice.password.differs");
        }
        return password;
    }
}
