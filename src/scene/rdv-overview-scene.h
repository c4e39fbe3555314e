/* rdv-overview-scene.h: the strip with the whole timeline. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-layout.h"
#include "rdv-scene.h"
#include "rdv-theme.h"

G_BEGIN_DECLS

/* Eras, and density by lane, over the layout's whole range. Keep it as long as document, size and theme stay. */
RdvScene *rdv_overview_scene_new (RdvLayout *layout, double width, double height, RdvThemeKind theme);

/* The window over it that shows what is in view, @from to @to: what is outside is dimmed. Cheap. */
RdvScene *rdv_overview_scene_new_window (RdvLayout *layout,
                                         gint64 from,
                                         gint64 to,
                                         double width,
                                         double height,
                                         RdvThemeKind theme);

/* Where the selected events lie, drawn over both; @lead is larger than the others. Cheap. */
RdvScene *rdv_overview_scene_new_selection (
  RdvLayout *layout, const guint32 *events, guint n, guint32 lead, double width, double height, RdvThemeKind theme);

/* The scale of the strip, and the pixels from @from to @to in it; never narrower than can be grabbed. */
void rdv_overview_scene_get_scale (RdvLayout *layout, double width, RdvTimeScale *scale);
void rdv_overview_scene_get_window (RdvLayout *layout, gint64 from, gint64 to, double width, double *x, double *window_width);

/* Over that, while somebody searches: a veil, and again above it what was found, with a tick at the top. */
RdvScene *rdv_overview_scene_new_matches (RdvLayout *layout, const RdvBitset *matches, double width, double height, RdvThemeKind kind);

G_END_DECLS
