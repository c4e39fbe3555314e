/* rdv-pango-runs-private.h: runs of a text without a layout. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* What a layout does too, but without looking for places where lines may break; to be freed with rdv_pango_runs_free(). (transfer full)
 * (element-type PangoItem) */
GList *rdv_pango_runs_new (PangoContext *context, PangoAttrList *attributes, const char *text);
void rdv_pango_runs_free (GList *runs);
/* Fills @glyphs with those of one run of @text. */
void rdv_pango_runs_shape (const char *text, const PangoItem *run, PangoGlyphString *glyphs);
/* Of all of them together, in units of pango. */
int rdv_pango_runs_get_width (GList *runs, const char *text);

G_END_DECLS
