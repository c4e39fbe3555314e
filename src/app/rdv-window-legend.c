/* rdv-window-legend.c: what the marks of the events mean. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-window-private.h"

#include "rdv-calendar.h"
#include "rdv-legend-popover.h"

static gboolean
shows_clusters (RdvScene *scene)
{
  guint n;
  const RdvHit *hits = rdv_scene_get_hits (scene, &n);

  for (guint i = 0; i < n; i++)
    if (hits[i].kind == RDV_HIT_CLUSTER)
      return TRUE;
  return FALSE;
}

/* The document does not change, but what is in view, the theme and the size of texts do: it is made each time. */
void
rdv_window_show_legend (RdvWindow *self)
{
  RdvScene *scene = rdv_canvas_get_scene (self->canvas);
  RdvLayout *layout = rdv_canvas_get_layout (self->canvas);
  RdvLegend legend = rdv_legend_find (layout, rdv_viewport_get_scale (rdv_canvas_get_viewport (self->canvas)), RDV_TIME_MIN,
                                      RDV_TIME_MAX);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (scene != NULL && shows_clusters (scene))
    legend |= 1 << RDV_LEGEND_CLUSTER;
  g_clear_pointer (&self->legend, gtk_widget_unparent);
  self->legend
      = rdv_legend_popover_new (legend, layout, rdv_canvas_get_theme (self->canvas));
  gtk_widget_set_parent (self->legend, GTK_WIDGET (self->menu_button));
  if (focus != NULL)
    g_signal_connect_object (self->legend, "closed", G_CALLBACK (rdv_window_give_focus_back), focus, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->legend));
}
