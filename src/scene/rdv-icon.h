/* rdv-icon.h: small drawings of craft and stations. SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They are in data/history/drawings; the build turns them into path data. Files name them by the key "icon" of a subject.
 */
#pragma once

#include "rdv-mark.h"
#include "rdv-scene.h"

G_BEGIN_DECLS

/* Units of the square in which icons are drawn. */
#define RDV_ICON_UNITS 64

typedef struct
{
  const char *name;
  const RdvPathStep *solid;
  const RdvPathStep *soft; /* of half the colour */
} RdvIcon;

/* NULL when there is none of that name, or @name is NULL. */
const RdvIcon *rdv_icon_find (const char *name);
/* The icon of the first of the event's subjects that has one; NULL when none has. */
const RdvIcon *rdv_icon_find_for_event (RdvDocument *document, guint event);
/* The icon that stands for the mark on the canvas. NULL when the mark is drawn in another way. */
const RdvIcon *rdv_icon_find_for_mark (RdvDocument *document, guint event, const RdvMark *mark);
/* Adds the icon as a square of @size pixels with its top left corner at @x @y. */
void rdv_icon_add (const RdvIcon *self, RdvScene *scene, double x, double y, double size, guint32 color);

G_END_DECLS
