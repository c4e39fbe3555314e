/* character-documents.h: timelines that are hard to draw, for tests. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"

G_BEGIN_DECLS

typedef enum
{
  CHARACTER_COSMOS,      /* from the beginning of all things to an hour ago */
  CHARACTER_ANTIQUITY,   /* centuries before Christ, dates known to a year or a century, eras that overlap */
  CHARACTER_OVERLAPPING, /* hundreds of long spans, nearly all at once */
  CHARACTER_ONE_DAY,     /* thousands of events on one day, and a few in the years around it */
  CHARACTER_ONE_EVENT,
  CHARACTER_NO_LANES,    /* events that name no lane */
  N_CHARACTERS,
} Character;

/* Always the same. (transfer full) */
RdvDocument *character_document_new (Character character);
const char *character_get_nick (Character character);

G_END_DECLS
