/* rdv-era-rows.c: see rdv-era-rows.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-era-rows.h"

#include "rdv-calendar.h"

/* An era; it has its time for itself from @from to before @end, and others may begin from there on. */
typedef struct
{
  gint64 from, end;
  guint era;
} Stretch;

static int
compare_stretches (gconstpointer a, gconstpointer b)
{
  const Stretch *one = a, *other = b;

  if (one->from != other->from)
    return one->from < other->from ? -1 : 1;
  /* The longer first, so that what it contains stands below. */
  if (one->end != other->end)
    return one->end > other->end ? -1 : 1;
  return one->era < other->era ? -1 : 1;
}

/* Where another era may begin: with the unit in which this one ends (1998/2005 after 1991/1998), but not with that in which it begins. */
static gint64
get_end (const RdvExtent *extent)
{
  if (extent->end.latest == RDV_TIME_MAX)
    return RDV_TIME_MAX;
  return CLAMP (extent->end.earliest, MIN (extent->start.latest, extent->end.latest) + 1, extent->end.latest + 1);
}

static GArray *
list_stretches (RdvDocument *document)
{
  guint n_eras = rdv_document_get_n_eras (document);
  GArray *stretches = g_array_sized_new (FALSE, FALSE, sizeof (Stretch), n_eras);

  for (guint i = 0; i < n_eras; i++)
    {
      const RdvExtent *extent = &rdv_document_get_era (document, i)->extent;
      Stretch stretch = { extent->start.earliest, get_end (extent), i };

      g_array_append_val (stretches, stretch);
    }
  g_array_sort (stretches, compare_stretches);
  return stretches;
}

/* The row of the next stretch: the first that is free, which takes no more rows than there are eras at once. @last has the last stretch of
 * each row. */
static void
place (const Stretch *stretch, RdvEraPlace *places, GArray *last)
{
  guint row = 0;

  while (row < last->len && g_array_index (last, Stretch, row).end > stretch->from)
    row++;
  places[stretch->era].row = row;
  if (row == last->len)
    {
      g_array_append_val (last, *stretch);
      return;
    }
  places[g_array_index (last, Stretch, row).era].to = MIN (places[g_array_index (last, Stretch, row).era].to, stretch->from - 1);
  g_array_index (last, Stretch, row) = *stretch;
}

/* Lets stretches reach down over rows that none of those they overlap has. */
static void
extend (const Stretch *stretches, guint n, RdvEraPlace *places, guint n_rows)
{
  for (guint i = 0; i < n; i++)
    {
      places[stretches[i].era].end_row = n_rows;
      places[stretches[i].era].n_rows = n_rows;
    }
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n && stretches[j].from <= places[stretches[i].era].to; j++)
      {
        RdvEraPlace *one = &places[stretches[i].era], *other = &places[stretches[j].era];
        RdvEraPlace *upper = one->row < other->row ? one : other;

        upper->end_row = MIN (upper->end_row, MAX (one->row, other->row));
      }
}

/* Everything from @first up to the next stretch that begins after all before have ended. How many stretches that were. */
static guint
place_chain (GArray *stretches, guint first, RdvEraPlace *places, GArray *last)
{
  gint64 end = g_array_index (stretches, Stretch, first).end;
  guint i;

  g_array_set_size (last, 0);
  for (i = first; i < stretches->len && (i == first || g_array_index (stretches, Stretch, i).from < end); i++)
    {
      place (&g_array_index (stretches, Stretch, i), places, last);
      end = MAX (end, g_array_index (stretches, Stretch, i).end);
    }
  /* What follows begins in the unit in which these end. */
  if (i < stretches->len)
    for (guint j = first; j < i; j++)
      {
        RdvEraPlace *before = &places[g_array_index (stretches, Stretch, j).era];

        before->to = MIN (before->to, g_array_index (stretches, Stretch, i).from - 1);
      }
  extend (&g_array_index (stretches, Stretch, first), i - first, places, last->len);
  return i - first;
}

RdvEraPlace *
rdv_era_rows_new (RdvDocument *document, guint *n_rows)
{
  g_autoptr (GArray) stretches = list_stretches (document);
  g_autoptr (GArray) last = g_array_new (FALSE, FALSE, sizeof (Stretch));
  RdvEraPlace *places = g_new0 (RdvEraPlace, stretches->len + 1);

  *n_rows = 0;
  for (guint i = 0; i < stretches->len; i++)
    places[i].to = rdv_document_get_era (document, i)->extent.end.latest;
  for (guint i = 0; i < stretches->len; i += place_chain (stretches, i, places, last))
    ;
  for (guint i = 0; i < stretches->len; i++)
    *n_rows = MAX (*n_rows, places[i].n_rows);
  return places;
}
