/* rdv-source-scene.c: the list of sources of a picture. SPDX-License-Identifier: GPL-3.0-or-later */

#include "rdv-timeline-scene-private.h"

#include "rdv-words.h"

static void
add_number (RdvPicture *self, double right, double middle, guint number)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  double width = rdv_text_measure_get_width (self->measure, RDV_TEXT_NOTE, digits);

  rdv_picture_add_text (self, RDV_TEXT_NOTE, right - width, middle, width, digits, self->theme->muted);
}

static void
add_line (RdvPicture *self, double y, const RdvSourceLine *line, double line_height)
{
  double width = rdv_text_measure_get_width (self->measure, RDV_TEXT_NOTE, line->text);

  if (line->number > 0)
    add_number (self, line->x - RDV_SOURCE_NUMBER_GAP, y + line->middle, line->number);
  rdv_scene_add_group (self->scene, RDV_NONE, "source");
  rdv_picture_add_text (self, RDV_TEXT_NOTE, line->x, y + line->middle, width, line->text, self->theme->text);
  rdv_scene_end_group (self->scene);
  rdv_scene_add_hit (self->scene, &(RdvHit){ .kind = RDV_HIT_SOURCE, .id = line->source, .x = line->x,
                                             .y = y + line->middle - line_height / 2, .width = width,
                                             .height = line_height });
}

void
rdv_picture_add_sources (RdvPicture *self, double y, const RdvSourceList *list, guint sheet)
{
  guint n = rdv_source_list_get_n_lines (list);
  gboolean has_heading = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const RdvSourceLine *line = rdv_source_list_get_line (list, i);

      if (line->sheet != sheet)
        continue;
      if (!has_heading)
        /* TRANSLATORS: beside the heading “Sources” */
        rdv_picture_add_heading (self, y, C_ ("heading of a list", "Sources"), _ ("in the order of the events"));
      has_heading = TRUE;
      add_line (self, y, line, rdv_source_list_get_line_height (list));
    }
}
