/* rdv-filter-apply.c: a filter over a document. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-filter-private.h"

guint
rdv_facet_get_n_values (RdvDocument *document, RdvFacet facet)
{
  switch (facet)
    {
    case RDV_FACET_LANE:
      return rdv_document_get_n_lanes (document);
    case RDV_FACET_CATEGORY:
      return rdv_document_get_n_categories (document) + 1;
    case RDV_FACET_STATUS:
      return RDV_STATUS_ONGOING + 1;
    case RDV_FACET_KIND:
      return RDV_SUBJECT_PLACE + 1;
    case RDV_FACET_AGENCY:
      return rdv_document_get_n_subjects (document);
    case RDV_FACET_DATE:
    case RDV_FACET_IMPORTANCE:
    case RDV_N_FACETS:
    default:
      return 0;
    }
}

const char *
rdv_facet_get_value (RdvDocument *document, RdvFacet facet, guint number)
{
  switch (facet)
    {
    case RDV_FACET_LANE:
      return rdv_document_get_lane (document, number)->id;
    case RDV_FACET_CATEGORY:
      return number < rdv_document_get_n_categories (document)
                 ? rdv_document_get_category_record (document, number)->id
                 : RDV_FILTER_NOTHING;
    case RDV_FACET_STATUS:
      return rdv_status_to_nick (number);
    case RDV_FACET_KIND:
      return rdv_subject_kind_to_nick (number);
    case RDV_FACET_AGENCY:
      return rdv_document_get_subject (document, number)->agency;
    case RDV_FACET_DATE:
    case RDV_FACET_IMPORTANCE:
    case RDV_N_FACETS:
    default:
      return NULL;
    }
}

/* An event in a nested lane is in those around it too. */
static void
foreach_lane (RdvDocument *document, guint32 event, RdvFacetFunc func, gpointer user_data)
{
  guint n;
  const guint32 *lanes = rdv_document_get_lanes (document, event, &n);

  for (guint i = 0; i < n; i++)
    for (guint32 lane = lanes[i]; lane != RDV_NONE; lane = rdv_document_get_lane (document, lane)->parent)
      func (lane, user_data);
}

void
rdv_facet_foreach_value (
    RdvDocument *document, RdvFacet facet, guint32 event, RdvFacetFunc func, gpointer user_data)
{
  guint n;
  const RdvInvolvement *parts;
  guint32 category;

  switch (facet)
    {
    case RDV_FACET_LANE:
      foreach_lane (document, event, func, user_data);
      break;
    case RDV_FACET_CATEGORY:
      category = rdv_document_get_category (document, event);
      func (category != RDV_NONE ? category : rdv_document_get_n_categories (document), user_data);
      break;
    case RDV_FACET_STATUS:
      func (rdv_document_get_status (document, event), user_data);
      break;
    case RDV_FACET_KIND:
    case RDV_FACET_AGENCY:
      parts = rdv_document_get_involvements (document, event, &n);
      for (guint i = 0; i < n; i++)
        {
          const RdvSubject *subject = rdv_document_get_subject (document, parts[i].subject);

          if (facet == RDV_FACET_KIND)
            func (subject->kind, user_data);
          else if (subject->agency != NULL)
            func (parts[i].subject, user_data);
        }
      break;
    case RDV_FACET_DATE:
    case RDV_FACET_IMPORTANCE:
    case RDV_N_FACETS:
    default:
      break;
    }
}

typedef struct
{
  const gboolean *wanted; /* by number of value */
  gboolean is_met;
} Test;

static void
test_value (guint number, gpointer user_data)
{
  Test *test = user_data;

  test->is_met |= test->wanted[number];
}

/* Takes out of @passed what has none of the chosen values, or any of them where the facet is turned round. */
static void
apply_choices (const RdvFilter *self, RdvDocument *document, RdvFacet facet, RdvBitset *passed)
{
  guint n_values = rdv_facet_get_n_values (document, facet);
  g_autofree gboolean *wanted = g_new0 (gboolean, n_values + 1);
  guint n = rdv_bitset_get_size (passed);

  for (guint i = 0; i < n_values; i++)
    {
      const char *value = rdv_facet_get_value (document, facet, i);

      wanted[i] = value != NULL && rdv_filter_get_chosen (self, facet, value);
    }
  for (guint i = rdv_bitset_next (passed, 0); i < n; i = rdv_bitset_next (passed, i + 1))
    {
      Test test = { wanted, FALSE };

      rdv_facet_foreach_value (document, facet, i, test_value, &test);
      if (test.is_met == self->inverted[facet])
        rdv_bitset_remove (passed, i);
    }
}

static gboolean
meets_date (const RdvFilter *self, RdvDocument *document, guint32 event)
{
  RdvExtent extent;

  rdv_document_get_extent (document, event, &extent);
  return extent.start.earliest <= self->last && extent.end.latest >= self->first;
}

static void
apply_plain (const RdvFilter *self, RdvDocument *document, RdvFacet facet, RdvBitset *passed)
{
  guint n = rdv_bitset_get_size (passed);

  for (guint i = rdv_bitset_next (passed, 0); i < n; i = rdv_bitset_next (passed, i + 1))
    {
      gboolean is_met = facet == RDV_FACET_DATE
                            ? meets_date (self, document, i)
                            : rdv_document_get_importance (document, i) >= self->importance;

      if (is_met == self->inverted[facet])
        rdv_bitset_remove (passed, i);
    }
}

RdvBitset *
rdv_filter_apply_without (const RdvFilter *self, RdvDocument *document, RdvFacet without)
{
  RdvBitset *passed = rdv_bitset_new (rdv_document_get_n_events (document));

  rdv_bitset_fill (passed);
  for (RdvFacet facet = 0; facet < RDV_N_FACETS; facet++)
    {
      if (facet == without || !rdv_filter_has_facet (self, facet))
        continue;
      if (facet < RDV_N_CHOICE_FACETS)
        apply_choices (self, document, facet, passed);
      else
        apply_plain (self, document, facet, passed);
    }
  return passed;
}

RdvBitset *
rdv_filter_apply (const RdvFilter *self, RdvDocument *document)
{
  return rdv_filter_apply_without (self, document, RDV_N_FACETS);
}
