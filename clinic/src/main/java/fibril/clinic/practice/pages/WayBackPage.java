package fibril.clinic.practice.pages;

import fibril.clinic.web.Form;

/** What /sign-in/way-back shows. */
public record WayBackPage(Form form) {}
