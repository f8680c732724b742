/** Web bricks that every room's pages are made of: forms, replies, the frame around a page. */
@NullMarked
package fibril.clinic.web;

import org.jspecify.annotations.NullMarked;
