package fibril.photo.sight;

/**
 * The plane-to-plane map that marks of the skin agree on.
 *
 * @param inliers how many agree
 * @param marks how many were found in both
 */
public record Matched(Projective map, int inliers, int marks) {}
