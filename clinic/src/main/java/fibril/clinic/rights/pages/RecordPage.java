package fibril.clinic.rights.pages;

import fibril.clinic.web.ClientHead;

/** What /clients/{client}/record shows before the record is taken away. */
public record RecordPage(ClientHead head, String href, String holds) {}
