/* rdv-timeline-page.c: see rdv-timeline-page.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-timeline-page.h"

#include <glib/gi18n-lib.h>

#include "rdv-date-words.h"
#include "rdv-edtf.h"
#include "rdv-event-mark.h"
#include "rdv-link-row.h"
#include "rdv-row-layout.h"
#include "rdv-text.h"

const char *
rdv_timeline_page_get_title (RdvDocument *document)
{
  const char *title = rdv_document_get_info (document)->title;

  return title != NULL ? title : _ ("Timeline Without a Title");
}

static void
add_counts (RdvPage *page, RdvDocument *document)
{
  guint n_events = rdv_document_get_n_events (document);
  guint n_lanes = rdv_document_get_n_lanes (document);
  guint n_subjects = rdv_document_get_n_subjects (document);
  g_autoptr (GString) line = g_string_new (NULL);
  gint64 first, last;

  if (rdv_document_get_bounds (document, &first, &last))
    {
      g_autofree char *range = rdv_date_words_filled_range (first, last);

      rdv_page_add_note (page, range);
    }
  g_string_append_printf (line, ngettext ("%u event", "%u events", n_events), n_events);
  g_string_append (line, " · ");
  g_string_append_printf (line, ngettext ("%u lane", "%u lanes", n_lanes), n_lanes);
  if (n_subjects > 0)
    {
      g_string_append (line, " · ");
      /* TRANSLATORS: in all, the persons, craft, places and organisations of a timeline. */
      g_string_append_printf (line, ngettext ("%u person or thing", "%u people and things", n_subjects),
                              n_subjects);
    }
  rdv_page_add_note (page, line->str);
}

static void
add_lanes (RdvPage *page, const RdvPageContext *context)
{
  guint n_lanes = rdv_document_get_n_lanes (context->document);

  rdv_page_begin_section (page, _ ("Lanes"));
  for (guint i = 0; i < n_lanes; i++)
    {
      GtkWidget *row = rdv_row_layout_new_box (7);
      GtkWidget *mark = rdv_event_mark_new (RDV_STATUS_DONE, rdv_page_context_get_lane_color (context, i));
      GtkWidget *title = rdv_text_new_selectable (rdv_document_get_lane (context->document, i)->title, NULL);
      g_autofree char *count = NULL;
      guint n_events;

      rdv_document_get_lane_events (context->document, i, &n_events);
      count = g_strdup_printf (ngettext ("%u event", "%u events", n_events), n_events);
      gtk_widget_set_hexpand (title, TRUE);
      gtk_widget_add_css_class (row, "plain-row");
      gtk_box_append (GTK_BOX (row), mark);
      gtk_box_append (GTK_BOX (row), title);
      gtk_box_append (GTK_BOX (row), rdv_text_new (count, "note"));
      rdv_page_add_item (page, row);
    }
}

static void
add_about_file (RdvPage *page, const RdvTimelineInfo *info)
{
  RdvExtent extent;

  if (info->updated != NULL && rdv_edtf_parse (info->updated, &extent, NULL, NULL))
    {
      g_autofree char *date = rdv_date_words_extent (&extent);
      g_autofree char *line = g_strdup_printf (_ ("Last updated: %s"), date);

      rdv_page_add_note (page, line);
    }
  if (info->license != NULL)
    {
      g_autofree char *line = g_strdup_printf (_ ("Licence: %s"), info->license);

      rdv_page_add_note (page, line);
    }
}

static void
add_hints (RdvPage *page)
{
  const char *hints[] = {
    _ ("Click an event to read about it, or walk from event to event with the arrow keys."),
    _ ("Drag to move through time. Hold Ctrl and turn the wheel to zoom where the pointer is."),
    _ ("Drag with Shift to measure time, with Ctrl to select several events. Click with the right button to see what can be done."),
    _ ("Press Ctrl+? to see all keys."),
  };

  rdv_page_begin_section (page, _ ("Looking Around"));
  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    rdv_page_add_item (page, rdv_text_new_selectable (hints[i], "text"));
}

static void
add_tours (RdvPage *page, RdvDocument *document)
{
  gboolean has_begun = FALSE;

  for (guint i = 0; i < rdv_document_get_n_tours (document); i++)
    {
      const RdvTour *tour = rdv_document_get_tour (document, i);

      if (tour->n_steps == 0)
        continue;
      if (!has_begun)
        rdv_page_begin_section (page, _ ("Tours"));
      has_begun = TRUE;
      rdv_page_add_item (page, rdv_link_row_new_for_tour (tour));
    }
}

RdvPage *
rdv_timeline_page_new (const RdvPageContext *context)
{
  RdvPage *page = rdv_page_new ();
  const RdvTimelineInfo *info = rdv_document_get_info (context->document);

  rdv_page_add_title (page, rdv_timeline_page_get_title (context->document));
  add_counts (page, context->document);
  rdv_page_add_text (page, info->description);
  add_about_file (page, info);
  if (rdv_document_get_n_events (context->document) > 0)
    add_hints (page);
  add_tours (page, context->document);
  add_lanes (page, context);
  return page;
}
