/* rdv-subject-page.c: see rdv-subject-page.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-subject-page.h"

#include <glib/gi18n-lib.h>

#include "rdv-flight-record.h"
#include "rdv-sentence.h"

/* What one thing of a kind is called; the model's labels are plural, for headings. */
static const char *
get_kind_word (RdvSubjectKind kind)
{
  switch (kind)
    {
    case RDV_SUBJECT_PERSON:
      return C_ ("kind of subject", "Person");
    case RDV_SUBJECT_CRAFT:
      return C_ ("kind of subject", "Spacecraft");
    case RDV_SUBJECT_STATION:
      return C_ ("kind of subject", "Station");
    case RDV_SUBJECT_MODULE:
      return C_ ("kind of subject", "Module");
    case RDV_SUBJECT_ORGANISATION:
      return C_ ("kind of subject", "Organisation");
    case RDV_SUBJECT_PLACE:
      return C_ ("kind of subject", "Place");
    default:
      g_return_val_if_reached ("");
    }
}

/* "4 flights · 340 days in space": NULL for what did not fly. */
static char *
dup_flights (const RdvPageContext *context, guint32 subject)
{
  RdvSubjectKind kind = rdv_document_get_subject (context->document, subject)->kind;
  RdvFlightRecord record = { 0 };
  g_autofree char *flights = NULL;
  g_autofree char *days = NULL;

  if (kind == RDV_SUBJECT_PERSON || kind == RDV_SUBJECT_CRAFT)
    rdv_flight_record_get (context->document, subject, context->now, &record);
  if (record.n_flights == 0)
    return NULL;
  flights = g_strdup_printf (ngettext ("%u flight", "%u flights", record.n_flights), record.n_flights);
  if (record.n_days > 0)
    days = g_strdup_printf (ngettext ("%u day in space", "%u days in space", record.n_days), record.n_days);
  return rdv_sentence_join (flights, days);
}

static void
add_first_and_last (RdvPage *page, const RdvPageContext *context, const guint32 *events, guint n_events)
{
  g_autofree char *first = NULL, *last = NULL, *line = NULL;

  if (n_events < 2)
    return;
  first = rdv_page_context_dup_event_day (context, events[0]);
  last = rdv_page_context_dup_event_day (context, events[n_events - 1]);
  /* TRANSLATORS: when the first and the last of several events begin, e.g. "First: 3 February 1994 · last: 18 July 2025". */
  line = g_strdup_printf (_ ("First: %1$s · last: %2$s"), first, last);
  rdv_page_add_note (page, line);
}

/* A file tells a part of a life: its totals are no more than what it holds. */
static void
add_totals (RdvPage *page, const RdvPageContext *context, guint32 subject, const guint32 *events, guint n_events)
{
  g_autofree char *count = g_strdup_printf (ngettext ("%u event", "%u events", n_events), n_events);
  g_autofree char *flights = dup_flights (context, subject);
  g_autofree char *totals = rdv_sentence_join (count, flights);
  /* TRANSLATORS: %s is e.g. "9 events · 4 flights · 340 days in space". */
  g_autofree char *line = g_strdup_printf (_ ("In this timeline: %s"), totals);

  rdv_page_add_note (page, line);
  add_first_and_last (page, context, events, n_events);
}

static void
add_highlight (RdvPage *page, guint n_events)
{
  GtkWidget *button;

  if (n_events == 0)
    return;
  button = gtk_toggle_button_new_with_label (_ ("Show on the Timeline"));
  gtk_widget_set_visible (button, FALSE);
  gtk_widget_set_tooltip_text (button, _ ("Light up all these events across the lanes (Alt+Home)"));
  gtk_widget_set_visible (button, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "pane.highlight");
  rdv_page_add_button (page, button);
}

static void
add_aliases (RdvPage *page, const RdvSubject *subject)
{
  g_autofree char *names = NULL;
  g_autofree char *line = NULL;

  if (subject->aliases[0] == NULL)
    return;
  names = g_strjoinv (", ", (char **)subject->aliases);
  /* TRANSLATORS: other spellings of a name. */
  line = g_strdup_printf (_ ("Also: %s"), names);
  rdv_page_add_note (page, line);
}

RdvPage *
rdv_subject_page_new (const RdvPageContext *context, guint32 subject)
{
  RdvPage *page = rdv_page_new ();
  const RdvSubject *record = rdv_document_get_subject (context->document, subject);
  g_autofree char *origin = rdv_sentence_join (record->agency, record->country);
  guint n_events;
  const guint32 *events = rdv_document_get_subject_events (context->document, subject, &n_events);

  rdv_page_add_icon (page, rdv_icon_find (record->icon), context->theme->text);
  rdv_page_add_chip (page, get_kind_word (record->kind), rdv_color_with_alpha (context->theme->text, 0.09));
  rdv_page_add_title (page, record->name);
  rdv_page_add_note (page, origin);
  add_aliases (page, record);
  rdv_page_add_text (page, record->summary);
  add_totals (page, context, subject, events, n_events);
  add_highlight (page, n_events);
  rdv_page_add_events (page, context, _ ("Events"), events, n_events);
  rdv_page_add_links (page, record->links, record->n_links);
  return page;
}
