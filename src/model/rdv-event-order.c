/* rdv-event-order.c: see rdv-event-order.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-event-order.h"

#include <string.h>

#include "rdv-document-private.h"
#include "rdv-sort-key.h"

/* A text to be sorted. Most are told apart by their first bytes, without a look elsewhere. */
typedef struct
{
  guint64 first; /* eight bytes of the key, the first one highest */
  guint32 offset;
  guint32 length;
  guint32 item;
} Key;

struct _RdvEventOrder
{
  gatomicrefcount ref_count;
  guint n;
  guint n_known;      /* of the others, at the end, the column says nothing */
  guint32 *positions; /* NULL: as in the document */
  RdvBitset *begins;  /* the places where other values begin */
};

static guint64
get_first_bytes (const guint8 *bytes, guint length)
{
  guint64 first = 0;

  for (guint i = 0; i < sizeof first; i++)
    first = first << 8 | (i < length ? bytes[i] : 0);
  return first;
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Key *one = a, *other = b;
  const guint8 *bytes = ((GByteArray *) user_data)->data;
  int difference;

  if (one->first != other->first)
    return one->first < other->first ? -1 : 1;
  difference = memcmp (bytes + one->offset, bytes + other->offset, MIN (one->length, other->length));
  if (difference != 0)
    return difference;
  return (one->length > other->length) - (one->length < other->length);
}

typedef const char *(*GetText) (RdvDocument *document, guint32 item);

/* The items with their keys, in order; equal keys as they were. @bytes: (out): the keys. */
static Key *
sort_texts (RdvDocument *document, guint n, GetText get_text, GByteArray **bytes)
{
  Key *keys = g_new (Key, n);

  *bytes = g_byte_array_new ();
  for (guint32 i = 0; i < n; i++)
    {
      keys[i].item = i;
      keys[i].offset = (*bytes)->len;
      rdv_sort_key_append (*bytes, get_text (document, i));
      keys[i].length = (*bytes)->len - keys[i].offset;
    }
  for (guint32 i = 0; i < n; i++)
    keys[i].first = get_first_bytes ((*bytes)->data + keys[i].offset, keys[i].length);
  g_qsort_with_data (keys, (int) n, sizeof (Key), compare_keys, *bytes);
  return keys;
}

static void
order_by_title (RdvEventOrder *self, RdvDocument *document)
{
  g_autoptr (GByteArray) bytes = NULL;
  g_autofree Key *keys = sort_texts (document, self->n, rdv_document_get_title, &bytes);

  self->positions = g_new (guint32, self->n);
  for (guint i = 0; i < self->n; i++)
    {
      self->positions[i] = keys[i].item;
      if (i == 0 || compare_keys (&keys[i - 1], &keys[i], bytes) != 0)
        rdv_bitset_add (self->begins, i);
    }
}

static void
order_by_date (RdvEventOrder *self, RdvDocument *document)
{
  const gint64 *earliest = document->events.earliest;

  for (guint i = 0; i < self->n; i++)
    if (i == 0 || earliest[i] != earliest[i - 1])
      rdv_bitset_add (self->begins, i);
}

/* Sorts by a small number for each event, @n_ranks for those of which nothing is said. */
static void
order_by_ranks (RdvEventOrder *self, const guint32 *ranks, guint n_ranks)
{
  g_autofree guint32 *next = g_new0 (guint32, (gsize) n_ranks + 2);

  self->positions = g_new (guint32, self->n);
  for (guint i = 0; i < self->n; i++)
    next[ranks[i] + 1]++;
  for (guint i = 0; i <= n_ranks; i++)
    {
      next[i + 1] += next[i];
      if (next[i] < self->n)
        rdv_bitset_add (self->begins, next[i]);
    }
  self->n_known = next[n_ranks];
  for (guint i = 0; i < self->n; i++)
    self->positions[next[ranks[i]]++] = i;
}

/* The place of each of @n texts among them, equal ones sharing one. */
static guint32 *
rank_texts (RdvDocument *document, guint n, GetText get_text)
{
  g_autoptr (GByteArray) bytes = NULL;
  g_autofree Key *keys = sort_texts (document, n, get_text, &bytes);
  guint32 *ranks = g_new (guint32, n);
  guint32 rank = 0;

  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && compare_keys (&keys[i - 1], &keys[i], bytes) != 0)
        rank++;
      ranks[keys[i].item] = rank;
    }
  return ranks;
}

static const char *
get_lane_title (RdvDocument *document, guint32 lane)
{
  return rdv_document_get_lane (document, lane)->title;
}

static void
order_by_lane (RdvEventOrder *self, RdvDocument *document)
{
  guint n_lanes = rdv_document_get_n_lanes (document);
  g_autofree guint32 *lane_ranks = rank_texts (document, n_lanes, get_lane_title);
  g_autofree guint32 *ranks = g_new (guint32, self->n);

  for (guint i = 0; i < self->n; i++)
    {
      guint n;
      const guint32 *lanes = rdv_document_get_lanes (document, i, &n);

      ranks[i] = lane_ranks[lanes[0]];
    }
  order_by_ranks (self, ranks, n_lanes);
}

static void
order_by_status (RdvEventOrder *self, RdvDocument *document)
{
  static const guint32 status_ranks[] = {
    [RDV_STATUS_DONE] = 0,      [RDV_STATUS_ONGOING] = 1, [RDV_STATUS_PLANNED] = 2,
    [RDV_STATUS_CANCELLED] = 3, [RDV_STATUS_FAILED] = 4,
  };
  g_autofree guint32 *ranks = g_new (guint32, self->n);

  for (guint i = 0; i < self->n; i++)
    ranks[i] = status_ranks[rdv_document_get_status (document, i)];
  order_by_ranks (self, ranks, G_N_ELEMENTS (status_ranks));
}

static const char *
get_subject_name (RdvDocument *document, guint32 subject)
{
  return rdv_document_get_subject (document, subject)->name;
}

static guint32
find_first_person (RdvDocument *document, guint event)
{
  guint n;
  const RdvInvolvement *involvements = rdv_document_get_involvements (document, event, &n);

  for (guint i = 0; i < n; i++)
    if (rdv_document_get_subject (document, involvements[i].subject)->kind == RDV_SUBJECT_PERSON)
      return involvements[i].subject;
  return RDV_NONE;
}

static void
order_by_people (RdvEventOrder *self, RdvDocument *document)
{
  guint n_subjects = rdv_document_get_n_subjects (document);
  g_autofree guint32 *subject_ranks = rank_texts (document, n_subjects, get_subject_name);
  g_autofree guint32 *ranks = g_new (guint32, self->n);

  for (guint i = 0; i < self->n; i++)
    {
      guint32 person = find_first_person (document, i);

      ranks[i] = person != RDV_NONE ? subject_ranks[person] : n_subjects;
    }
  order_by_ranks (self, ranks, n_subjects);
}

RdvEventOrder *
rdv_event_order_new (RdvDocument *document, RdvColumn column)
{
  static void (*const order_by[]) (RdvEventOrder *, RdvDocument *) = {
    [RDV_COLUMN_DATE] = order_by_date,     [RDV_COLUMN_TITLE] = order_by_title,   [RDV_COLUMN_LANE] = order_by_lane,
    [RDV_COLUMN_STATUS] = order_by_status, [RDV_COLUMN_PEOPLE] = order_by_people,
  };
  RdvEventOrder *self;

  g_return_val_if_fail (RDV_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (column < RDV_N_COLUMNS, NULL);

  self = g_new0 (RdvEventOrder, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->n = self->n_known = rdv_document_get_n_events (document);
  self->begins = rdv_bitset_new (self->n);
  order_by[column] (self, document);
  return self;
}

RdvEventOrder *
rdv_event_order_ref (RdvEventOrder *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
rdv_event_order_unref (RdvEventOrder *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->positions);
  rdv_bitset_free (self->begins);
  g_free (self);
}

/* The events at the places @from .. @to - 1, added to @rows. */
static guint
list_places (const RdvEventOrder *self, guint from, guint to, const RdvBitset *visible, guint32 *rows)
{
  guint n = 0;

  for (guint place = from; place < to; place++)
    {
      guint32 event = self->positions != NULL ? self->positions[place] : place;

      if (visible == NULL || rdv_bitset_contains (visible, event))
        rows[n++] = event;
    }
  return n;
}

guint
rdv_event_order_list (const RdvEventOrder *self, gboolean descending, const RdvBitset *visible, guint32 *rows)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (visible == NULL || rdv_bitset_get_size (visible) == self->n, 0);

  if (!descending)
    return list_places (self, 0, self->n, visible, rows);
  for (guint to = self->n_known; to > 0;)
    {
      guint from = to - 1;

      while (!rdv_bitset_contains (self->begins, from))
        from--; /* the first place of all is a beginning */
      n += list_places (self, from, to, visible, rows + n);
      to = from;
    }
  return n + list_places (self, self->n_known, self->n, visible, rows + n);
}
