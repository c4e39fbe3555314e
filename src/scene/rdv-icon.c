/* rdv-icon.c: see rdv-icon.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "rdv-icon-private.h"
#include "rdv-theme.h"

#define SOFT_ALPHA 0.5

static int
compare_name (const void *name, const void *icon)
{
  return strcmp (name, ((const RdvIcon *) icon)->name);
}

const RdvIcon *
rdv_icon_find (const char *name)
{
  return name != NULL ? bsearch (name, rdv_icons, rdv_n_icons, sizeof (RdvIcon), compare_name) : NULL;
}

const RdvIcon *
rdv_icon_find_for_event (RdvDocument *document, guint event)
{
  const RdvIcon *icon = NULL;
  guint n;
  const RdvInvolvement *involvements = rdv_document_get_involvements (document, event, &n);

  for (guint i = 0; i < n && icon == NULL; i++)
    icon = rdv_icon_find (rdv_document_get_subject (document, involvements[i].subject)->icon);
  return icon;
}

const RdvIcon *
rdv_icon_find_for_mark (RdvDocument *document, guint event, const RdvMark *mark)
{
  return mark->has_drawing ? rdv_icon_find_for_event (document, event) : NULL;
}

static void
add_scaled (RdvScene *scene, const RdvPathStep *steps, double x, double y, double size, guint32 color)
{
  g_autoptr (GArray) scaled = g_array_new (FALSE, FALSE, sizeof (RdvPathStep));
  float factor = (float) (size / RDV_ICON_UNITS);

  if (steps[0].verb == RDV_PATH_END)
    return;
  for (const RdvPathStep *step = steps;; step++)
    {
      RdvPathStep copy = { step->verb, step->x1 * factor, step->y1 * factor, step->x2 * factor,
                           step->y2 * factor, step->x * factor, step->y * factor };

      g_array_append_val (scaled, copy);
      if (step->verb == RDV_PATH_END)
        break;
    }
  rdv_scene_add_path (scene, x, y, (const RdvPathStep *)(gconstpointer) scaled->data, color, 0, 0);
}

void
rdv_icon_add (const RdvIcon *self, RdvScene *scene, double x, double y, double size, guint32 color)
{
  add_scaled (scene, self->soft, x, y, size, rdv_color_with_alpha (color, SOFT_ALPHA));
  add_scaled (scene, self->solid, x, y, size, color);
}
