package fibril.clinic.practice.pages;

import fibril.clinic.web.Form;

/**
 * What /sign-in/passkey shows.
 *
 * @param from where the way leads on
 * @param options what the browser asks the device, as JSON
 */
public record PasskeySignInPage(Form form, String from, String options) {}
