/* rdv-canvas-tooltip.c: what the canvas says about what one points at. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "rdv-date-words.h"
#include "rdv-edge-words.h"
#include "rdv-hover-card.h"

static char *
dup_cluster_words (const RdvHit *cluster)
{
  g_autofree char *range = rdv_date_words_filled_range (cluster->from, cluster->to);
  g_autofree char *count = g_strdup_printf (ngettext ("%u event", "%u events", cluster->id), cluster->id);

  /* Translators: tooltip of a cluster: "37 events", the time they fill. */
  return g_strdup_printf (_ ("%s, %s\nClick to see them apart"), count, range);
}

/* FALSE when there is nothing to say. */
static gboolean
say (RdvCanvas *self, const RdvHit *hit, GtkTooltip *tooltip)
{
  g_autofree char *words = NULL;

  if (hit->kind == RDV_HIT_EVENT)
    {
      gtk_tooltip_set_custom (tooltip, rdv_hover_card_new (self->document, hit->id, self->now));
      return TRUE;
    }
  if (hit->kind == RDV_HIT_CLUSTER)
    words = dup_cluster_words (hit);
  else if (rdv_canvas_is_header (hit))
    words = rdv_canvas_dup_lane_words (self, hit);
  else if (rdv_edge_words_is_edge (hit))
    words = rdv_canvas_dup_edge_words (self, hit);
  gtk_tooltip_set_text (tooltip, words);
  return words != NULL;
}

/* What one points at is known then, and the words of a menu must not be covered. */
static gboolean
has_open_popover (RdvCanvas *self)
{
  GtkWidget *popovers[] = { self->menu, self->lane_menu, self->date_popover };

  for (guint i = 0; i < G_N_ELEMENTS (popovers); i++)
    if (popovers[i] != NULL && gtk_widget_get_visible (popovers[i]))
      return TRUE;
  return FALSE;
}

gboolean
rdv_canvas_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  guint32 selected = rdv_selection_get_event (self->selection);
  RdvScene *scene = rdv_canvas_get_scene (self);
  const RdvHit *hit = NULL;

  if (scene == NULL || has_open_popover (self) || self->is_dragging || self->dragged_lane != RDV_NONE ||
      (!keyboard && rdv_canvas_is_covered (self, x, y)))
    return FALSE;
  if (!keyboard)
    hit = rdv_scene_pick (scene, x, y, RDV_CANVAS_SLOP);
  else if (selected != RDV_NONE)
    hit = rdv_scene_find_event (scene, selected);
  if (hit == NULL || !say (self, hit, tooltip))
    return FALSE;
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle){ (int) hit->x, (int) hit->y, (int) ceilf (hit->width),
                                                      (int) ceilf (hit->height) });
  return TRUE;
}

void
rdv_canvas_popup (RdvCanvas *self, GtkWidget *popover)
{
  gtk_popover_popup (GTK_POPOVER (popover));
  /* A tooltip that is there already has to be asked to go. */
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
}
