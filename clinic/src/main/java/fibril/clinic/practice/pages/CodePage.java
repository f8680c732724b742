package fibril.clinic.practice.pages;

import fibril.clinic.web.Form;

/** What /sign-in/code shows. */
public record CodePage(Form form) {}
