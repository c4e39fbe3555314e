/* rdv-event-buffer.h: an event while a reader puts it together. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-text-reading.h"

G_BEGIN_DECLS

/**
 * RdvEventBuffer:
 * @draft: its fields may be set, with strings that live until the event is added; its lists are made here
 *
 * The parts of one event at a time. Strings given to its functions are copied.
 */
typedef struct
{
  RdvEventDraft draft;
  GStringChunk *strings;
  GArray *lanes;
  GArray *subjects;
  GArray *related;
  GArray *media;
  GArray *links;
  GHashTable *addresses; /* of the links, borrowed */
} RdvEventBuffer;

RdvEventBuffer *rdv_event_buffer_new (void);
void rdv_event_buffer_free (RdvEventBuffer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvEventBuffer, rdv_event_buffer_free)

/* Forgets the event before. */
void rdv_event_buffer_begin (RdvEventBuffer *self);
/* A copy that lives until the next event; NULL for NULL and for nothing but white space. */
const char *rdv_event_buffer_keep (RdvEventBuffer *self, const char *text);
void rdv_event_buffer_add_lane (RdvEventBuffer *self, const char *id);
/* @value: (nullable): the role or the kind. */
void rdv_event_buffer_add_subject (RdvEventBuffer *self, const char *id, const char *value);
void rdv_event_buffer_add_related (RdvEventBuffer *self, const char *id, const char *value);
/* @alt: (nullable). */
void rdv_event_buffer_add_media (RdvEventBuffer *self, const char *uri, const char *alt);
/* @title: (nullable). An address that is there already is not added again. */
void rdv_event_buffer_add_link (RdvEventBuffer *self, const char *title, const char *uri);
/* What the event has to tell: a short text is its summary, a longer one its body. */
void rdv_event_buffer_set_text (RdvEventBuffer *self, const char *text);
/* The same of HTML, whose links are added. */
void rdv_event_buffer_set_html (RdvEventBuffer *self, const char *html);
/* Hands the event to the builder of @reading. @at: where it stands in the text; NULL when the draft has line
 * and column already. @path: (nullable). */
void rdv_event_buffer_add (RdvEventBuffer *self, RdvTextReading *reading, const char *at, const char *path);

G_END_DECLS
