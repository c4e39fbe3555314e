/* rdv-flight-record.c: see rdv-flight-record.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-flight-record.h"

#include <string.h>

#include "rdv-calendar.h"
#include "rdv-date-words.h"
#include "rdv-date-zone.h"

/* What part of an event's time somebody took part in. */
typedef enum
{
  PART_WHOLE,
  PART_UP,
  PART_DOWN,
  PART_NONE,
} Part;

typedef struct
{
  gint64 from, to; /* as rdv_date_words_tell() tells them */
  Part part;
  gboolean is_flight; /* else it was spent aboard a station */
} Stretch;

/* How roles say it, in the languages of the built-in history. */
static const struct
{
  const char *words;
  Part part;
} role_words[] = {
  { "to the station", PART_UP },      { "to Mir", PART_UP },       { "полёт на станцию", PART_UP },  { "полёт на «Мир»", PART_UP },
  { "from the station", PART_DOWN },  { "from Mir", PART_DOWN },   { "возвращение с", PART_DOWN },   { "aboard ", PART_NONE },
  { "на борту", PART_NONE },
};

static Part
get_part (const char *role)
{
  for (guint i = 0; role != NULL && i < G_N_ELEMENTS (role_words); i++)
    if (strstr (role, role_words[i].words) != NULL)
      return role_words[i].part;
  return PART_WHOLE;
}

static const char *
get_role (RdvDocument *document, guint32 event, guint32 subject)
{
  guint n;
  const RdvInvolvement *involvements = rdv_document_get_involvements (document, event, &n);

  for (guint i = 0; i < n; i++)
    if (involvements[i].subject == subject)
      return involvements[i].role;
  return NULL;
}

static const char *
get_category (RdvDocument *document, guint32 event)
{
  guint32 category = rdv_document_get_category (document, event);

  return category != RDV_NONE ? rdv_document_get_category_record (document, category)->id : NULL;
}

/* FALSE when the event was no flight that is known to have been. */
static gboolean
get_stretch (RdvDocument *document, guint32 event, guint32 subject, gint64 now, Stretch *stretch)
{
  const char *category = get_category (document, event);
  RdvStatus status = rdv_document_get_status (document, event);
  RdvExtent extent;

  stretch->is_flight = g_strcmp0 (category, "flight") == 0;
  if (!stretch->is_flight && g_strcmp0 (category, "expedition") != 0 && g_strcmp0 (category, "stay") != 0)
    return FALSE;
  rdv_document_get_extent (document, event, &extent);
  if (!extent.is_span || status == RDV_STATUS_PLANNED || status == RDV_STATUS_CANCELLED)
    return FALSE;
  stretch->part = get_part (get_role (document, event, subject));
  stretch->from = rdv_date_words_tell (&extent.start, extent.start.latest);
  stretch->to = status == RDV_STATUS_ONGOING ? now : rdv_date_words_tell (&extent.end, extent.end.earliest);
  return stretch->part != PART_NONE && stretch->from != RDV_TIME_MIN && stretch->to != RDV_TIME_MAX &&
         stretch->from < stretch->to;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const Stretch *first = a, *second = b;

  return first->from < second->from ? -1 : first->from > second->from;
}

static GArray *
collect (RdvDocument *document, guint32 subject, gint64 now)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  guint n;
  const guint32 *events = rdv_document_get_subject_events (document, subject, &n);

  for (guint i = 0; i < n; i++)
    {
      Stretch stretch;

      if (get_stretch (document, events[i], subject, now, &stretch))
        g_array_append_val (stretches, stretch);
    }
  g_array_sort (stretches, compare);
  return stretches;
}

/* The landing after @from with a craft that others went up with, before the next launch; or NULL. */
static Stretch *
find_way_down (GArray *stretches, gint64 from)
{
  Stretch *found = NULL;
  gint64 next = RDV_TIME_MAX;

  for (guint i = 0; i < stretches->len; i++)
    {
      Stretch *stretch = &g_array_index (stretches, Stretch, i);

      if (stretch->is_flight && stretch->part != PART_DOWN && stretch->from > from)
        next = MIN (next, stretch->from);
      if (stretch->part == PART_DOWN && stretch->to > from && (found == NULL || stretch->to < found->to))
        found = stretch;
    }
  return found != NULL && found->to <= next ? found : NULL;
}

/* What was spent aboard a station while @way, up or down, was under way tells more than the craft does. */
static void
stretch_by_stays (GArray *stretches, Stretch *way)
{
  gint64 first = way->to, last = way->from;

  for (guint i = 0; i < stretches->len; i++)
    {
      const Stretch *stay = &g_array_index (stretches, Stretch, i);

      if (stay->is_flight || stay->from > way->to || stay->to < way->from)
        continue;
      first = MIN (first, stay->from);
      last = MAX (last, stay->to);
    }
  if (way->part == PART_UP)
    way->to = last;
  else
    way->from = first;
}

/* Makes of ways up and down the time between them. */
static void
join_ways (GArray *stretches, gint64 now)
{
  for (guint i = 0; i < stretches->len; i++)
    {
      Stretch *up = &g_array_index (stretches, Stretch, i);
      Stretch *down = up->part == PART_UP ? find_way_down (stretches, up->from) : NULL;

      if (down != NULL)
        {
          up->to = down->to;
          up->part = PART_WHOLE;
          down->from = down->to;
          down->part = PART_WHOLE;
        }
      /* Nothing says otherwise while the craft that one went up with is still there. */
      else if (up->part == PART_UP && up->to == now)
        up->part = PART_WHOLE;
    }
  for (guint i = 0; i < stretches->len; i++)
    {
      Stretch *way = &g_array_index (stretches, Stretch, i);

      if (way->part != PART_WHOLE)
        stretch_by_stays (stretches, way);
    }
  g_array_sort (stretches, compare);
}

void
rdv_flight_record_get (RdvDocument *document, guint32 subject, gint64 now, RdvFlightRecord *record)
{
  g_autoptr (GArray) stretches = NULL;
  gint64 from = 0, to = RDV_TIME_MIN, days = 0;

  g_return_if_fail (RDV_IS_DOCUMENT (document));
  g_return_if_fail (subject < rdv_document_get_n_subjects (document));

  *record = (RdvFlightRecord){ 0 };
  now = rdv_date_zone_to_local (now);
  stretches = collect (document, subject, now);
  join_ways (stretches, now);
  for (guint i = 0; i < stretches->len; i++)
    {
      const Stretch *stretch = &g_array_index (stretches, Stretch, i);

      if (stretch->from > to)
        {
          days += record->n_flights > 0 ? rdv_date_words_count_days (from, to) : 0;
          record->n_flights++;
          from = stretch->from;
        }
      to = MAX (to, stretch->to);
    }
  days += record->n_flights > 0 ? rdv_date_words_count_days (from, to) : 0;
  record->n_days = (guint)MIN (days, G_MAXUINT);
}
