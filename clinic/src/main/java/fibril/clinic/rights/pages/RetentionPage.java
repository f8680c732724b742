package fibril.clinic.rights.pages;

import fibril.clinic.web.Form;
import fibril.clinic.web.SourceLine;

/** What /settings/retention shows. */
public record RetentionPage(Form form, SourceLine source) {}
