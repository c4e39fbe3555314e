/* rdv-canvas-edges.c: what lies beyond the edges, and the way there. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

#include <glib/gi18n-lib.h>

#include "rdv-edge-words.h"

/* Of the height of the lanes: what one saw at the edge stays in view. */
#define SCROLL_STEP 0.8

/* What is nearest beyond an edge: first by how far it is from the view, then by how far its beginning is. */
typedef struct
{
  guint32 event; /* RDV_NONE for nothing */
  double distance, to_beginning;
} Nearest;

/* Where a cluster would count it: at the beginning, or where the marker of an instant stands. */
static gint64
get_place (RdvCanvas *self, guint32 event)
{
  RdvExtent extent;

  rdv_document_get_extent (self->document, event, &extent);
  return extent.is_span ? extent.start.earliest : rdv_drawn_range_get_middle (&extent.start);
}

/* Compares it with the events of a lane that are not drawn by themselves. */
static void
look_in_lane (RdvCanvas *self, guint32 lane, RdvHitKind kind, Nearest *nearest)
{
  RdvScene *scene = rdv_canvas_get_scene (self);
  guint n;
  const guint32 *events = rdv_lane_order_get_events (self->lane_order, lane, &n);
  gint64 from, to;

  rdv_viewport_get_range (self->viewport, &from, &to);
  for (guint i = 0; i < n; i++)
    {
      gint64 place = get_place (self, events[i]);
      double to_beginning = kind == RDV_HIT_EARLIER ? (double) from - (double) place : (double) place - (double) to;
      double distance = to_beginning;

      if (to_beginning <= 0)
        continue;
      if (kind == RDV_HIT_EARLIER)
        {
          RdvDrawnRange range;

          rdv_drawn_range_get (self->document, events[i], self->now, &range);
          distance = MAX ((double) from - (double) range.to, 0);
        }
      if (nearest->event != RDV_NONE &&
          (distance > nearest->distance || (distance == nearest->distance && to_beginning >= nearest->to_beginning)))
        continue;
      if (rdv_scene_find_event (scene, events[i]) == NULL)
        *nearest = (Nearest){ events[i], distance, to_beginning };
    }
}

static void
scroll (RdvCanvas *self, double direction)
{
  RdvViewport *aim = rdv_canvas_get_aim (self);

  rdv_viewport_pan (aim, 0,
                    direction * SCROLL_STEP * (rdv_viewport_get_height (aim) - rdv_layout_get_era_height (self->layout)));
  rdv_canvas_glide_calmly (self);
}

static void
go (RdvCanvas *self, const Nearest *nearest)
{
  if (nearest->event == RDV_NONE)
    return;
  rdv_selection_set_event (self->selection, nearest->event);
  rdv_canvas_reveal_event (self, nearest->event);
}

void
rdv_canvas_go_beyond (RdvCanvas *self, const RdvHit *edge)
{
  Nearest nearest = { RDV_NONE, 0, 0 };

  if (edge->kind == RDV_HIT_ABOVE || edge->kind == RDV_HIT_BELOW)
    {
      scroll (self, edge->kind == RDV_HIT_ABOVE ? -1 : 1);
      return;
    }
  look_in_lane (self, edge->id, edge->kind, &nearest);
  go (self, &nearest);
}

static void
go_beyond_all (RdvCanvas *self, RdvHitKind kind)
{
  Nearest nearest = { RDV_NONE, 0, 0 };
  guint n_lanes = rdv_document_get_n_lanes (self->document);

  for (guint lane = 0; lane < n_lanes; lane++)
    if (rdv_lane_order_get_home (self->lane_order, lane) == lane)
      look_in_lane (self, lane, kind, &nearest);
  go (self, &nearest);
}

static void
go_beyond (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  const char *edge = g_variant_get_string (parameter, NULL);

  if (self->layout == NULL || rdv_canvas_get_scene (self) == NULL)
    return;
  if (g_str_equal (edge, "earlier"))
    go_beyond_all (self, RDV_HIT_EARLIER);
  else if (g_str_equal (edge, "later"))
    go_beyond_all (self, RDV_HIT_LATER);
  else if (g_str_equal (edge, "above"))
    scroll (self, -1);
  else if (g_str_equal (edge, "below"))
    scroll (self, 1);
}

void
rdv_canvas_class_install_edge_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key;
    const char *edge;
  } keys[] = {
    { GDK_KEY_KP_Left, "earlier" },    { GDK_KEY_Left, "earlier" },   { GDK_KEY_KP_Right, "later" },
    { GDK_KEY_Right, "later" },        { GDK_KEY_KP_Page_Up, "above" }, { GDK_KEY_Page_Up, "above" },
    { GDK_KEY_KP_Page_Down, "below" }, { GDK_KEY_Page_Down, "below" },
  };

  gtk_widget_class_install_action (klass, "canvas.go-beyond", "s", go_beyond);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (klass, keys[i].key, GDK_CONTROL_MASK, "canvas.go-beyond", "s", keys[i].edge);
}

char *
rdv_canvas_dup_edge_words (RdvCanvas *self, const RdvHit *edge)
{
  g_autofree char *count = rdv_edge_words_new (edge);

  if (edge->kind == RDV_HIT_ABOVE || edge->kind == RDV_HIT_BELOW)
    /* Translators: tooltip: "84 events in rows below". */
    return g_strdup_printf (_ ("%s\nClick to scroll there"), count);
  /* Translators: tooltip: "12 earlier events". */
  return g_strdup_printf (_ ("%s\nClick to go to the nearest"), count);
}

void
rdv_canvas_add_edge_words (RdvCanvas *self, char **description)
{
  static const RdvHitKind kinds[] = { RDV_HIT_EARLIER, RDV_HIT_LATER, RDV_HIT_ABOVE, RDV_HIT_BELOW };
  RdvScene *scene = rdv_canvas_get_scene (self);
  GString *words = g_string_new (*description);
  guint n = 0;
  const RdvHit *hits = scene != NULL ? rdv_scene_get_hits (scene, &n) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      RdvHit all = { .kind = kinds[i] };
      g_autofree char *count = NULL;

      for (guint j = 0; j < n; j++)
        if (hits[j].kind == kinds[i])
          all.n += hits[j].n;
      count = rdv_edge_words_new (&all);
      if (all.n > 0)
        /* Translators: part of what a screen reader says of the timeline: "12 earlier events". */
        g_string_append_printf (words, _ (" %s."), count);
    }
  g_free (*description);
  *description = g_string_free (words, FALSE);
}
