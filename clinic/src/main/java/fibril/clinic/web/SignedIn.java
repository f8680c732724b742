package fibril.clinic.web;

import fibril.clinic.practice.Role;
import java.util.UUID;

/** Who is using this page. Controllers take it as an argument. */
public record SignedIn(UUID id, String name, Role role) implements java.io.Serializable {}
