/* rdv-filter.h: which events are shown at all. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-bitset.h"
#include "rdv-document.h"

G_BEGIN_DECLS

/* What events are told apart by. The first of them are choices among a document's own values. */
typedef enum
{
  RDV_FACET_LANE,     /* ids; a lane holds what is nested in it */
  RDV_FACET_CATEGORY, /* ids; RDV_FILTER_NOTHING for events without one */
  RDV_FACET_STATUS,   /* rdv_status_to_nick() */
  RDV_FACET_KIND,     /* rdv_subject_kind_to_nick(); of somebody or something with a part in the event */
  RDV_FACET_AGENCY,   /* the same, as the document writes it */
  RDV_N_CHOICE_FACETS,
  RDV_FACET_DATE = RDV_N_CHOICE_FACETS,
  RDV_FACET_IMPORTANCE,
  RDV_N_FACETS,
} RdvFacet;

/* The choice of events that have no value. */
#define RDV_FILTER_NOTHING ""

/**
 * RdvFilter:
 *
 * Conditions on events, all of which hold at once. Of one facet any of the chosen values will do; without a
 * chosen value it asks for nothing. A facet may be turned round: then what was chosen is left out. Values are
 * ids and words, so that a filter outlives the document and works on a document as of another day. Values
 * that a document does not have let nothing through.
 *
 * A plain value: whoever holds it may change it, nobody is told. #RdvFind keeps one and tells.
 */
typedef struct _RdvFilter RdvFilter;

RdvFilter *rdv_filter_new (void);
RdvFilter *rdv_filter_copy (const RdvFilter *self);
void rdv_filter_free (RdvFilter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvFilter, rdv_filter_free)
gboolean rdv_filter_equal (const RdvFilter *self, const RdvFilter *other);
/* Whether it lets everything through. */
gboolean rdv_filter_is_empty (const RdvFilter *self);
gboolean rdv_filter_has_facet (const RdvFilter *self, RdvFacet facet);
void rdv_filter_clear (RdvFilter *self);
/* Asks nothing of one facet any more; it is not turned round afterwards. */
void rdv_filter_clear_facet (RdvFilter *self, RdvFacet facet);

/* @facet: one of choices */
void rdv_filter_set_chosen (RdvFilter *self, RdvFacet facet, const char *value, gboolean chosen);
gboolean rdv_filter_get_chosen (const RdvFilter *self, RdvFacet facet, const char *value);
/* The chosen values in a fixed order, NULL-terminated, valid until the next change. */
const char *const *rdv_filter_get_choices (const RdvFilter *self, RdvFacet facet);
void rdv_filter_set_inverted (RdvFilter *self, RdvFacet facet, gboolean inverted);
gboolean rdv_filter_get_inverted (const RdvFilter *self, RdvFacet facet);

/* Events some of which may lie between two seconds, both included. RDV_TIME_MIN and RDV_TIME_MAX are open. */
void rdv_filter_set_dates (RdvFilter *self, gint64 first, gint64 last);
/* FALSE, with both ends open, when all dates are let through. */
gboolean rdv_filter_get_dates (const RdvFilter *self, gint64 *first, gint64 *last);
/* Events of that importance and more; 1 lets all through. */
void rdv_filter_set_importance (RdvFilter *self, guint least);
guint rdv_filter_get_importance (const RdvFilter *self);

/* As one line of text for sessions and links: "lane=iss&lane=mir&status!=done&from=-3600". Values are escaped
 * as in addresses. (transfer full) */
char *rdv_filter_to_string (const RdvFilter *self);
/* NULL with RDV_ERROR_VALUE and a sentence when @text is no such line. "" is the empty filter. */
RdvFilter *rdv_filter_from_string (const char *text, GError **error);

/* The events of @document that it lets through. (transfer full) */
RdvBitset *rdv_filter_apply (const RdvFilter *self, RdvDocument *document);
/* The same with one facet left out: what the counts beside its choices are taken from. (transfer full) */
RdvBitset *rdv_filter_apply_without (const RdvFilter *self, RdvDocument *document, RdvFacet facet);

G_END_DECLS
