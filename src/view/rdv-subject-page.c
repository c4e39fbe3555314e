/* rdv-subject-page.c: see rdv-subject-page.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-subject-page.h"

#include <glib/gi18n-lib.h>

#include "rdv-date-words.h"
#include "rdv-calendar.h"
#include "rdv-sentence.h"

#define SECONDS_PER_DAY 86400

typedef struct
{
  gint64 from, to;
} Stretch;

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

/* FALSE when the event was no stretch of time that is known to have been. */
static gboolean
get_stretch (RdvDocument *document, guint32 event, gint64 now, Stretch *stretch)
{
  RdvStatus status = rdv_document_get_status (document, event);
  RdvExtent extent;

  rdv_document_get_extent (document, event, &extent);
  if (!extent.is_span || status == RDV_STATUS_PLANNED || status == RDV_STATUS_CANCELLED)
    return FALSE;
  stretch->from = extent.start.latest;
  stretch->to = status == RDV_STATUS_ONGOING ? now : extent.end.earliest;
  return stretch->from != RDV_TIME_MIN && stretch->to != RDV_TIME_MAX && stretch->from < stretch->to;
}

static int
compare_stretches (gconstpointer a, gconstpointer b)
{
  const Stretch *first = a, *second = b;

  return first->from < second->from ? -1 : first->from > second->from;
}

guint
rdv_subject_page_count_days (RdvDocument *document, const guint32 *events, guint n_events, gint64 now)
{
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  double seconds = 0;
  gint64 reached = RDV_TIME_MIN;

  for (guint i = 0; i < n_events; i++)
    {
      Stretch stretch;

      if (get_stretch (document, events[i], now, &stretch))
        g_array_append_val (stretches, stretch);
    }
  g_array_sort (stretches, compare_stretches);
  for (guint i = 0; i < stretches->len; i++)
    {
      const Stretch *stretch = &g_array_index (stretches, Stretch, i);
      gint64 from = MAX (stretch->from, reached);

      if (stretch->to > from)
        seconds += (double)stretch->to - (double)from;
      reached = MAX (reached, stretch->to);
    }
  return (guint)MIN (seconds / SECONDS_PER_DAY, (double)G_MAXUINT);
}

static void
add_totals (RdvPage *page, const RdvPageContext *context, const guint32 *events, guint n_events)
{
  guint n_days = rdv_subject_page_count_days (context->document, events, n_events, context->now);
  g_autofree char *count = g_strdup_printf (ngettext ("%u event", "%u events", n_events), n_events);
  g_autofree char *days = NULL;
  g_autofree char *line = NULL;

  if (n_days > 0)
    /* TRANSLATORS: follows "12 events · "; the days on which the events that lasted went on, counted once. */
    days = g_strdup_printf (ngettext ("lasting %u day in all", "lasting %u days in all", n_days), n_days);
  line = rdv_sentence_join (count, days);
  rdv_page_add_note (page, line);
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
  add_totals (page, context, events, n_events);
  rdv_page_add_events (page, context, _ ("Events"), events, n_events);
  rdv_page_add_links (page, record->links, record->n_links);
  return page;
}
