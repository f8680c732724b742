/**
 * A client's whole course, walked in a real browser against the real application, and what else only a whole house can
 * show.
 *
 * <ul>
 *   <li>{@link fibril.walk.CourseWalk}: one course from the first talk to the due list, on both databases, and once more
 *       on a small telephone, at night, without script. Every refusal on the way must keep what was typed.
 *   <li>{@link fibril.walk.LooksTest}: every page the made-up practice has, 320 pixels wide, by day and by night.
 *   <li>{@link fibril.walk.TabletTest}: a drawn signature, a lost connection, a change of hands by PIN, the body map.
 *   <li>{@link fibril.walk.PairsTest}: a photograph taken with the guide by a camera that sees a face, then held beside the one before.
 *   <li>{@link fibril.walk.PhotographsTest}: pictures from the camera to the eye, and what lies on the disk between.
 *   <li>{@link fibril.walk.BadFormsTest}: every form, filled in wrongly in every way its fields allow.
 *   <li>{@link fibril.walk.RoutesTest}: every route, against every role and against nonsense.
 * </ul>
 *
 * A {@link fibril.walk.Hand} fills in forms by the names of their fields, a {@link fibril.walk.Browser} looks at what
 * comes back, a {@link fibril.walk.Visitor} has a browser's manners and no browser, and a {@link fibril.walk.SiteMap}
 * finds pages and forms by following links, so that a new one is tested from its first day.
 */
@NullMarked
package fibril.walk;

import org.jspecify.annotations.NullMarked;
