package fibril.clinic.practice.pages;

import fibril.clinic.web.Form;

/**
 * What /staff/{id}/sign-in-service shows.
 *
 * @param was the address this form began with
 * @param bound they have come in by it, and the service's number for them is known
 */
public record ServiceNamePage(String who, String href, String service, String was, boolean bound, Form form) {}
