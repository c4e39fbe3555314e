/* rdv-facets.c: see rdv-facets.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-facets.h"

#include <glib/gi18n-lib.h>

#include "rdv-filter-private.h"

struct _RdvFacets
{
  RdvDocument *document;
  GArray *choices[RDV_N_CHOICE_FACETS]; /* RdvFacetChoice */
};

/* Counting the events of each value of one facet. */
typedef struct
{
  const guint32 *choice_of; /* by number of value: which choice it is */
  guint32 *last;            /* by choice: the event that was counted last + 1 */
  guint32 event;
  guint *counts;    /* by choice */
  gboolean *occurs; /* by choice: whether any event has it, let through or not */
} Counter;

static void
count_value (guint number, gpointer user_data)
{
  Counter *counter = user_data;
  guint32 choice = counter->choice_of[number];

  counter->occurs[choice] = TRUE;
  if (counter->last[choice] == counter->event + 1)
    return;
  counter->last[choice] = counter->event + 1;
  counter->counts[choice]++;
}

static void
note_value (guint number, gpointer user_data)
{
  Counter *counter = user_data;

  counter->occurs[counter->choice_of[number]] = TRUE;
}

const char *
rdv_facet_get_value_label (RdvDocument *document, RdvFacet facet, guint number)
{
  switch (facet)
    {
    case RDV_FACET_LANE:
      return rdv_document_get_lane (document, number)->title;
    case RDV_FACET_CATEGORY:
      if (number == rdv_document_get_n_categories (document))
        return C_ ("filter", "No category");
      return rdv_document_get_category_record (document, number)->title;
    case RDV_FACET_STATUS:
      return rdv_status_get_label (number);
    case RDV_FACET_KIND:
      return rdv_subject_kind_get_label (number);
    case RDV_FACET_AGENCY:
    case RDV_FACET_DATE:
    case RDV_FACET_IMPORTANCE:
    case RDV_N_FACETS:
    default:
      return rdv_facet_get_value (document, facet, number);
    }
}

/* Values with the same word, as the agencies of subjects, are one choice. */
static guint32 *
list_choices (RdvFacets *self, RdvFacet facet)
{
  guint n = rdv_facet_get_n_values (self->document, facet);
  guint32 *choice_of = g_new0 (guint32, n + 1);
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n; i++)
    {
      RdvFacetChoice choice = { rdv_facet_get_value (self->document, facet, i),
                                rdv_facet_get_value_label (self->document, facet, i), 0 };
      gpointer number;

      if (choice.value == NULL)
        continue;
      if (!g_hash_table_lookup_extended (numbers, choice.value, NULL, &number))
        {
          number = GUINT_TO_POINTER (self->choices[facet]->len);
          g_hash_table_insert (numbers, (gpointer)choice.value, number);
          g_array_append_val (self->choices[facet], choice);
        }
      choice_of[i] = GPOINTER_TO_UINT (number);
    }
  return choice_of;
}

static int
compare_labels (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (((const RdvFacetChoice *)a)->label, ((const RdvFacetChoice *)b)->label);
}

/* Leaves out what no event has, whatever the filter; lanes and statuses keep their order. */
static void
finish_choices (RdvFacets *self, RdvFacet facet, const RdvFilter *filter, const Counter *counter)
{
  GArray *choices = self->choices[facet];
  guint kept = 0;

  for (guint i = 0; i < choices->len; i++)
    {
      RdvFacetChoice choice = g_array_index (choices, RdvFacetChoice, i);

      choice.n_events = counter->counts[i];
      if (counter->occurs[i] || rdv_filter_get_chosen (filter, facet, choice.value))
        g_array_index (choices, RdvFacetChoice, kept++) = choice;
    }
  g_array_set_size (choices, kept);
  if (facet == RDV_FACET_AGENCY)
    g_array_sort (choices, compare_labels);
}

static void
count_facet (RdvFacets *self, RdvFacet facet, const RdvFilter *filter, const RdvBitset *within)
{
  g_autoptr (RdvBitset) passed = rdv_filter_apply_without (filter, self->document, facet);
  g_autofree guint32 *choice_of = list_choices (self, facet);
  guint n_choices = self->choices[facet]->len;
  g_autofree guint32 *last = g_new0 (guint32, n_choices + 1);
  g_autofree guint *counts = g_new0 (guint, n_choices + 1);
  g_autofree gboolean *occurs = g_new0 (gboolean, n_choices + 1);
  Counter counter = { choice_of, last, 0, counts, occurs };

  if (within != NULL)
    rdv_bitset_intersect (passed, within);
  for (counter.event = 0; counter.event < rdv_bitset_get_size (passed); counter.event++)
    rdv_facet_foreach_value (self->document, facet, counter.event,
                             rdv_bitset_contains (passed, counter.event) ? count_value : note_value,
                             &counter);
  finish_choices (self, facet, filter, &counter);
}

RdvFacets *
rdv_facets_new (RdvDocument *document, const RdvFilter *filter, const RdvBitset *within)
{
  RdvFacets *self = g_new0 (RdvFacets, 1);

  self->document = g_object_ref (document);
  for (RdvFacet facet = 0; facet < RDV_N_CHOICE_FACETS; facet++)
    {
      self->choices[facet] = g_array_new (FALSE, FALSE, sizeof (RdvFacetChoice));
      count_facet (self, facet, filter, within);
    }
  return self;
}

void
rdv_facets_free (RdvFacets *self)
{
  for (RdvFacet facet = 0; facet < RDV_N_CHOICE_FACETS; facet++)
    g_array_unref (self->choices[facet]);
  g_object_unref (self->document);
  g_free (self);
}

const RdvFacetChoice *
rdv_facets_get_choices (const RdvFacets *self, RdvFacet facet, guint *n)
{
  g_return_val_if_fail (facet < RDV_N_CHOICE_FACETS, NULL);

  *n = self->choices[facet]->len;
  return (const RdvFacetChoice *)(gpointer)self->choices[facet]->data;
}
