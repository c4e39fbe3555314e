/* rdv-simile-event.h: an event of a SIMILE Timeline. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-event-buffer.h"

G_BEGIN_DECLS

typedef enum
{
  RDV_SIMILE_START,
  RDV_SIMILE_END,
  RDV_SIMILE_LATEST_START,
  RDV_SIMILE_EARLIEST_END,
  RDV_SIMILE_TITLE,
  RDV_SIMILE_LINK,
  RDV_SIMILE_IMAGE,
  RDV_SIMILE_ICON,
  RDV_SIMILE_COLOR,
  RDV_SIMILE_CAPTION,
  RDV_SIMILE_ID,
  RDV_SIMILE_DESCRIPTION,
  RDV_SIMILE_N_FIELDS,
} RdvSimileField;

/**
 * RdvSimileFields:
 * @texts: as they stand in the file; NULL or empty where nothing is said
 * @is_duration: it lasts from start to end; FALSE: it was at one moment, somewhere between the two
 */
typedef struct
{
  const char *texts[RDV_SIMILE_N_FIELDS];
  gboolean is_duration;
} RdvSimileFields;

/* @field: RDV_SIMILE_N_FIELDS for the event as a whole. @reason: a translated sentence. */
typedef void (*RdvSimileRemarkFunc) (RdvRemarkKind kind,
                                     RdvSimileField field,
                                     const char *reason,
                                     gpointer user_data);

/**
 * RdvSimileFile:
 *
 * What the events of one file share. Free the members with rdv_simile_file_clear().
 */
typedef struct
{
  RdvDocumentBuilder *builder;
  RdvEventBuffer *buffer;
  char *wiki_url;     /* with a slash at its end, or NULL */
  char *wiki_section; /* or NULL */
  GHashTable *colors; /* for which there is a category */
} RdvSimileFile;

void rdv_simile_file_init (RdvSimileFile *self, RdvDocumentBuilder *builder);
void rdv_simile_file_clear (RdvSimileFile *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RdvSimileFile, rdv_simile_file_clear)

/* Takes copies. (nullable) */
void rdv_simile_file_set_wiki (RdvSimileFile *self, const char *url, const char *section);
/* The key of @field in XML; JSON has short ones besides. */
const char *rdv_simile_field_get_key (RdvSimileField field);

/* Puts the event into the buffer of @file. Returns: FALSE, with a remark, when it has no place in time */
gboolean rdv_simile_event_fill (RdvSimileFile *file,
                                const RdvSimileFields *fields,
                                RdvSimileRemarkFunc remark,
                                gpointer user_data);

G_END_DECLS
