/* rdv-source-scene.c: the list of sources below a picture. SPDX-License-Identifier: GPL-3.0-or-later */

#include "rdv-timeline-scene-private.h"

#include "rdv-words.h"

#define MARGIN 16.0

void
rdv_picture_add_sources (RdvPicture *self, double y)
{
  const RdvSourceList *list = self->request->sources;
  guint n = rdv_source_list_get_n_lines (list);
  double line_height = rdv_source_list_get_line_height (list);
  double ascent, descent;

  if (n == 0)
    return;
  rdv_picture_use_style (self, RDV_TEXT_LANE_TITLE, &ascent, &descent);
  rdv_scene_add_rect (self->scene, 0, y, self->request->width, 1, self->theme->hairline);
  rdv_picture_add_cut_text (self, RDV_TEXT_LANE_TITLE, MARGIN, y + MARGIN / 2 + (ascent + descent) / 2,
                            self->request->width - 2 * MARGIN, C_ ("heading of a list", "Sources"), self->theme->text);
  for (guint i = 0; i < n; i++)
    {
      const RdvSourceLine *line = rdv_source_list_get_line (list, i);

      rdv_scene_add_group (self->scene, RDV_NONE, "source");
      rdv_picture_add_text (self, RDV_TEXT_NOTE, line->x, y + line->middle, line->width, line->text, self->theme->muted);
      rdv_scene_end_group (self->scene);
      rdv_scene_add_hit (self->scene, &(RdvHit){ .kind = RDV_HIT_SOURCE, .id = line->source, .x = line->x,
                                                 .y = y + line->middle - line_height / 2, .width = line->width,
                                                 .height = line_height });
    }
}
