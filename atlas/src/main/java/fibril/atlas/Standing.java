package fibril.atlas;

import java.util.List;

/** What a record rests on: its sources, how firmly, and why not more firmly ({@code reason} is empty when sourced). */
public record Standing(List<Citation> citations, Status status, String reason) {

    public Standing {
        citations = List.copyOf(citations);
        if (status != Status.SOURCED && reason.isBlank()) {
            throw new IllegalArgumentException("status " + status + " needs a reason");
        }
    }
}
