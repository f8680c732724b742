package fibril.clinic.practice;

/** What assistants of this practice read of clients beyond what they work with. They write nothing of it. */
public enum AssistantsRead {
    NOTHING,
    CLINICAL_PAGES;

    public static AssistantsRead of(Settings settings) {
        return valueOf(settings.get(Settings.ASSISTANTS_READ, NOTHING.name()));
    }
}
