/* rdv-era-rows.c: see rdv-era-rows.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-era-rows.h"

typedef struct
{
  gint64 from, to; /* inclusive */
  guint era;
} Stretch;

static int
compare_stretches (gconstpointer a, gconstpointer b)
{
  const Stretch *one = a, *other = b;

  if (one->from != other->from)
    return one->from < other->from ? -1 : 1;
  /* The longer first, so that what it contains stands below. */
  if (one->to != other->to)
    return one->to > other->to ? -1 : 1;
  return one->era < other->era ? -1 : 1;
}

static GArray *
list_stretches (RdvDocument *document)
{
  guint n_eras = rdv_document_get_n_eras (document);
  GArray *stretches = g_array_sized_new (FALSE, FALSE, sizeof (Stretch), n_eras);

  for (guint i = 0; i < n_eras; i++)
    {
      const RdvExtent *extent = &rdv_document_get_era (document, i)->extent;
      Stretch stretch = { extent->start.earliest, extent->end.latest, i };

      g_array_append_val (stretches, stretch);
    }
  g_array_sort (stretches, compare_stretches);
  return stretches;
}

/* Everything from @first up to the next stretch that begins after all before have ended: first come, first row that is free, which takes
 * no more rows than there are eras at once. How many stretches that were. */
static guint
place_chain (GArray *stretches, guint first, RdvEraPlace *places, GArray *row_ends)
{
  gint64 end = g_array_index (stretches, Stretch, first).to;
  guint i;

  g_array_set_size (row_ends, 0);
  for (i = first; i < stretches->len; i++)
    {
      const Stretch *stretch = &g_array_index (stretches, Stretch, i);
      guint row = 0;

      if (i > first && stretch->from > end)
        break;
      while (row < row_ends->len && g_array_index (row_ends, gint64, row) >= stretch->from)
        row++;
      if (row == row_ends->len)
        g_array_append_val (row_ends, stretch->to);
      else
        g_array_index (row_ends, gint64, row) = stretch->to;
      places[stretch->era].row = row;
      end = MAX (end, stretch->to);
    }
  for (guint j = first; j < i; j++)
    places[g_array_index (stretches, Stretch, j).era].n_rows = row_ends->len;
  return i - first;
}

RdvEraPlace *
rdv_era_rows_new (RdvDocument *document, guint *n_rows)
{
  g_autoptr (GArray) stretches = list_stretches (document);
  g_autoptr (GArray) row_ends = g_array_new (FALSE, FALSE, sizeof (gint64));
  RdvEraPlace *places = g_new0 (RdvEraPlace, stretches->len + 1);

  *n_rows = 0;
  for (guint i = 0; i < stretches->len; i += place_chain (stretches, i, places, row_ends))
    ;
  for (guint i = 0; i < stretches->len; i++)
    *n_rows = MAX (*n_rows, places[i].n_rows);
  return places;
}
