/* rdv-notes-scene.h: legend and sources on sheets of their own. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-timeline-scene.h"

G_BEGIN_DECLS

/* Of a request, these use what it says of size, theme, title, note, footer and legend; there is no timeline. @sources: (nullable):
 * the list, which is not looked for in the request, made for its width. */

/* Splits the list into what each of those sheets has room for; the first begins with the legend. The number of sheets, with one for the
 * legend alone; 0 when there is neither. */
guint rdv_notes_scene_split (const RdvPictureRequest *request, RdvSourceList *sources);

/* One of those sheets, counted from 0. */
RdvScene *rdv_notes_scene_new (const RdvPictureRequest *request, const RdvSourceList *sources, guint sheet);

G_END_DECLS
