/* scene-probe.c: see scene-probe.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene-probe.h"

typedef struct
{
  double x1, y1, x2, y2;
  const char *text;
} Box;

/* The boxes of all texts, cut to the clip they are drawn in; nothing when they are clipped away. */
static GArray *
list_text_boxes (const RdvScene *scene)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (Box));
  Box clip = { -1e9, -1e9, 1e9, 1e9 };
  guint n;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n);

  for (guint i = 0; i < n; i++)
    {
      const RdvPrimitive *primitive = &primitives[i];

      if (primitive->kind == RDV_PRIMITIVE_CLIP)
        clip = (Box){ primitive->x, primitive->y, primitive->x + primitive->width, primitive->y + primitive->height };
      else if (primitive->kind == RDV_PRIMITIVE_CLIP_END)
        clip = (Box){ -1e9, -1e9, 1e9, 1e9 };
      else if (primitive->kind == RDV_PRIMITIVE_TEXT)
        {
          double ascent, descent;
          Box box;

          rdv_scene_get_text_metrics (scene, primitive->style, &ascent, &descent);
          box = (Box){ MAX (primitive->x, clip.x1), MAX (primitive->y - ascent, clip.y1),
                       MIN (primitive->x + primitive->width, clip.x2), MIN (primitive->y + descent, clip.y2),
                       rdv_scene_get_text (scene, primitive) };
          if (box.x2 > box.x1 && box.y2 > box.y1)
            g_array_append_val (boxes, box);
        }
    }
  return boxes;
}

void
scene_probe_assert_texts_apart (const RdvScene *scene)
{
  g_autoptr (GArray) boxes = list_text_boxes (scene);

  for (guint i = 0; i < boxes->len; i++)
    for (guint j = i + 1; j < boxes->len; j++)
      {
        const Box *a = &g_array_index (boxes, Box, i);
        const Box *b = &g_array_index (boxes, Box, j);

        if (a->x1 < b->x2 && b->x1 < a->x2 && a->y1 < b->y2 - 0.5 && b->y1 < a->y2 - 0.5)
          g_error ("“%s” (%g..%g, %g) lies over “%s” (%g..%g, %g)", a->text, a->x1, a->x2, a->y1, b->text, b->x1, b->x2, b->y1);
      }
}

void
scene_probe_assert_texts_inside (const RdvScene *scene)
{
  guint n;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n);

  for (guint i = 0; i < n; i++)
    if (primitives[i].kind == RDV_PRIMITIVE_TEXT)
      {
        double ascent, descent;

        rdv_scene_get_text_metrics (scene, (RdvTextStyle) primitives[i].style, &ascent, &descent);
        g_assert_cmpfloat (primitives[i].x, >=, 0);
        g_assert_cmpfloat (primitives[i].x + primitives[i].width, <=, rdv_scene_get_width (scene));
        g_assert_cmpfloat (primitives[i].y - ascent, >=, -1);
        g_assert_cmpfloat (primitives[i].y + descent, <=, rdv_scene_get_height (scene) + 1);
      }
}
