/* rdv-pango-runs.c: see rdv-pango-runs-private.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-pango-runs-private.h"

#include <string.h>

GList *
rdv_pango_runs_new (PangoContext *context, PangoAttrList *attributes, const char *text)
{
  return pango_itemize_with_base_dir (context, PANGO_DIRECTION_LTR, text, 0, (int) strlen (text), attributes, NULL);
}

void
rdv_pango_runs_free (GList *runs)
{
  g_list_free_full (runs, (GDestroyNotify) pango_item_free);
}

void
rdv_pango_runs_shape (const char *text, const PangoItem *run, PangoGlyphString *glyphs)
{
  pango_shape_with_flags (text + run->offset, run->length, text, -1, &run->analysis, glyphs, PANGO_SHAPE_NONE);
}

int
rdv_pango_runs_get_width (GList *runs, const char *text)
{
  PangoGlyphString *glyphs = pango_glyph_string_new ();
  int width = 0;

  for (GList *link = runs; link != NULL; link = link->next)
    {
      rdv_pango_runs_shape (text, link->data, glyphs);
      width += pango_glyph_string_get_width (glyphs);
    }
  pango_glyph_string_free (glyphs);
  return width;
}
