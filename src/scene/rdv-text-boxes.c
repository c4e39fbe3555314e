/* rdv-text-boxes.c: see rdv-text-boxes-private.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-text-boxes-private.h"

/* Capitals and most of a letter's tail: less of a line than its font keeps free. */
#define INK_ABOVE 0.75
#define INK_BELOW 0.6
/* Pixels between a text and a line that goes behind it. */
#define HALO 1.5

GArray *
rdv_text_boxes_new (const RdvScene *scene)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (RdvTextBox));
  guint n;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n);

  for (guint i = 0; i < n; i++)
    {
      const RdvPrimitive *text = &primitives[i];
      double ascent, descent;
      RdvTextBox box;

      if (text->kind != RDV_PRIMITIVE_TEXT)
        continue;
      rdv_scene_get_text_metrics (scene, (RdvTextStyle)text->style, &ascent, &descent);
      box = (RdvTextBox){ text->x - HALO, text->y - ascent * INK_ABOVE - HALO, text->x + text->width + HALO,
                          text->y + descent * INK_BELOW + HALO };
      g_array_append_val (boxes, box);
    }
  return boxes;
}

static gboolean
touches (const RdvTextBox *self, double x1, double y1, double x2, double y2)
{
  return self->x1 < x2 && x1 < self->x2 && self->y1 < y2 && y1 < self->y2;
}

gboolean
rdv_text_boxes_touch (const GArray *boxes, double x1, double y1, double x2, double y2)
{
  for (guint i = 0; i < boxes->len; i++)
    if (touches (&g_array_index (boxes, RdvTextBox, i), x1, y1, x2, y2))
      return TRUE;
  return FALSE;
}

GArray *
rdv_text_boxes_pick (const GArray *boxes, double x1, double y1, double x2, double y2)
{
  GArray *picked = g_array_new (FALSE, FALSE, sizeof (RdvTextBox));

  for (guint i = 0; i < boxes->len; i++)
    if (touches (&g_array_index (boxes, RdvTextBox, i), x1, y1, x2, y2))
      g_array_append_vals (picked, &g_array_index (boxes, RdvTextBox, i), 1);
  return picked;
}
