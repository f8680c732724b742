package fibril.clinic.practice.pages;

/** What /account shows: one's own name, role and ways of coming in. */
public record AccountPage(String name, String signIn, String role, boolean pin, boolean factor) {}
