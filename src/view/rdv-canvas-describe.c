/* rdv-canvas-describe.c: what a screen reader says of the canvas. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

#include <glib/gi18n-lib.h>

#include "rdv-date-words.h"

/* The picture may change often; a description is told when it has come to rest. */
#define DESCRIBE_DELAY 250 /* ms */

/* What was done to a lane is said first, and once; that lanes are hidden, as long as they are. */
static void
add_lane_words (RdvCanvas *self, char **description)
{
  guint n_hidden = rdv_lane_order_get_n_hidden (self->lane_order);
  GString *words = g_string_new (self->lane_news);

  if (words->len > 0)
    g_string_append_c (words, ' ');
  g_string_append (words, *description);
  if (n_hidden > 0)
    {
      g_string_append_c (words, ' ');
      /* Translators: what a screen reader says of the timeline. */
      g_string_append_printf (words, ngettext ("%u lane is hidden.", "%u lanes are hidden.", n_hidden), n_hidden);
    }
  g_clear_pointer (&self->lane_news, g_free);
  g_free (*description);
  *description = g_string_free (words, FALSE);
}

static void
describe (RdvCanvas *self)
{
  g_autofree char *range = NULL, *description = NULL;
  guint32 selected = rdv_selection_get_event (self->selection);
  const char *title;
  gint64 from, to;
  guint n_selected;

  rdv_selection_get_events (self->selection, &n_selected);
  if (self->document == NULL)
    return;
  title = rdv_document_get_info (self->document)->title;
  rdv_viewport_get_range (self->viewport, &from, &to);
  range = rdv_date_words_range (from, to);
  if (n_selected > 1)
    {
      g_autofree char *count = g_strdup_printf (ngettext ("%u event selected", "%u events selected", n_selected), n_selected);

      /* Translators: what a screen reader says of the timeline: "3 events selected", the stretch of time in view. */
      description = g_strdup_printf (_ ("%s. In view: %s."), count, range);
    }
  else if (selected != RDV_NONE)
    {
      g_autofree char *date = NULL;
      RdvExtent extent;

      rdv_document_get_extent (self->document, selected, &extent);
      date = rdv_date_words_event (&extent, rdv_document_get_status (self->document, selected), self->now);
      /* Translators: what a screen reader says of the timeline: title of the selected event, its date, the stretch of time in view. */
      description = g_strdup_printf (_ ("Selected: %s, %s. In view: %s."),
                                     rdv_document_get_title (self->document, selected), date, range);
    }
  else
    /* Translators: what a screen reader says of the timeline: the stretch of time in view. */
    description = g_strdup_printf (_ ("Nothing selected. In view: %s."), range);
  rdv_canvas_add_edge_words (self, &description);
  add_lane_words (self, &description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : _ ("Timeline"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
}

static gboolean
describe_now (gpointer user_data)
{
  RdvCanvas *self = user_data;

  self->describe_id = 0;
  describe (self);
  return G_SOURCE_REMOVE;
}

void
rdv_canvas_describe_soon (RdvCanvas *self)
{
  if (self->describe_id == 0)
    self->describe_id = g_timeout_add (DESCRIBE_DELAY, describe_now, self);
}
