package fibril.clinic.practice.pages;

import fibril.clinic.web.Form;

/**
 * What /account/passkeys/new shows.
 *
 * @param options what the browser asks the device, as JSON
 */
public record NewPasskeyPage(Form form, String options) {}
