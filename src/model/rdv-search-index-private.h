/* rdv-search-index-private.h: what a search reads. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-search-index.h"
#include "rdv-word-index.h"

G_BEGIN_DECLS

/* Tables whose records are found by their names. */
typedef enum
{
  RDV_NAMES_LANE,
  RDV_NAMES_CATEGORY,
  RDV_NAMES_SUBJECT,
  RDV_NAMES_SOURCE,
  RDV_NAMES_AGENCY,  /* of subjects */
  RDV_NAMES_COUNTRY, /* of subjects */
  RDV_N_NAMES,
} RdvNames;

struct _RdvSearchIndex
{
  GPtrArray *documents; /* the document, then its translations */
  RdvWordIndex *events;
  RdvWordIndex *names[RDV_N_NAMES];
};

G_END_DECLS
