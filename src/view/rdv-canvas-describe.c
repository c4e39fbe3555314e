/* rdv-canvas-describe.c: what a screen reader says of the canvas. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

#include <glib/gi18n-lib.h>

#include "rdv-at-rest.h"
#include "rdv-date-words.h"
#include "rdv-filter-words.h"
#include "rdv-sentence.h"

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

/* What decides which events there are: of which day the knowledge is, and the filter. */
static void
add_force_words (RdvCanvas *self, char **description)
{
  g_autofree char *filter = NULL, *words = NULL, *sentence = NULL;
  char *whole;

  if (self->find != NULL && rdv_find_get_document (self->find) == self->document)
    filter = rdv_filter_dup_words (rdv_find_get_filter (self->find), self->document);
  words = rdv_sentence_join (self->now_label, filter);
  if (words == NULL)
    return;
  /* Translators: what a screen reader says of the timeline: "As known on 3 May 1998 · Lane: Mir". */
  sentence = g_strdup_printf (_ ("In force: %s."), words);
  whole = g_strdup_printf ("%s %s", *description, sentence);
  g_free (*description);
  *description = whole;
}

/* The lane along which one walks, and the place among all that is shown; without both where it is hidden. */
static char *
dup_selected_words (RdvCanvas *self, guint32 selected, const char *range)
{
  g_autofree char *date = NULL;
  const char *title = rdv_document_get_title (self->document, selected);
  RdvExtent extent;
  guint32 lane;
  guint place, n;

  rdv_document_get_extent (self->document, selected, &extent);
  date = rdv_date_words_event (&extent, rdv_document_get_status (self->document, selected), self->now);
  if (self->lane_order == NULL || !rdv_lane_order_shows_event (self->lane_order, selected))
    /* Translators: what a screen reader says of the timeline: title of the selected event, its date, the stretch of time in view. */
    return g_strdup_printf (_ ("Selected: %s, %s. In view: %s."), title, date, range);
  lane = rdv_canvas_get_walk_lane (self, selected);
  place = rdv_lane_order_get_place (self->lane_order, selected, &n);
  /* Translators: what a screen reader says of the timeline: title of the selected event, its date, its lane, which of how many
   * events that are shown it is, the stretch of time in view. */
  return g_strdup_printf (_ ("Selected: %s, %s, %s, %u of %u. In view: %s."), title, date,
                          rdv_document_get_lane (self->document, lane)->title, place + 1, n, range);
}

/* What has not changed is not told again. */
static void
name_canvas (RdvCanvas *self)
{
  const char *title = rdv_document_get_info (self->document)->title;

  if (title == NULL)
    title = _ ("Timeline");
  if (g_strcmp0 (title, self->name) == 0)
    return;
  g_free (self->name);
  self->name = g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
describe (RdvCanvas *self)
{
  g_autofree char *range = NULL, *description = NULL;
  guint32 selected = rdv_selection_get_event (self->selection);
  gint64 from, to;
  guint n_selected;

  rdv_selection_get_events (self->selection, &n_selected);
  if (self->document == NULL)
    return;
  name_canvas (self);
  rdv_viewport_get_range (self->viewport, &from, &to);
  range = rdv_date_words_range (from, to);
  if (n_selected > 1)
    {
      g_autofree char *count = g_strdup_printf (ngettext ("%u event selected", "%u events selected", n_selected), n_selected);

      /* Translators: what a screen reader says of the timeline: "3 events selected", the stretch of time in view. */
      description = g_strdup_printf (_ ("%s. In view: %s."), count, range);
    }
  else if (selected != RDV_NONE)
    description = dup_selected_words (self, selected, range);
  else
    /* Translators: what a screen reader says of the timeline: the stretch of time in view. */
    description = g_strdup_printf (_ ("Nothing selected. In view: %s."), range);
  rdv_canvas_add_edge_words (self, &description);
  add_lane_words (self, &description);
  add_force_words (self, &description);
  if (g_strcmp0 (description, self->description) == 0)
    return;
  g_free (self->description);
  self->description = g_strdup (description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
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
  rdv_at_rest_call (&self->describe_id, describe_now, self);
}
