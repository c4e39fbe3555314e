/* rdv-command-options.h: what the command line asks for. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-exporter.h"
#include "rdv-filter.h"
#include "rdv-list-writer.h"
#include "rdv-query.h"

G_BEGIN_DECLS

typedef enum
{
  RDV_COMMAND_WINDOW,
  RDV_COMMAND_HELP,
  RDV_COMMAND_VERSION,
  RDV_COMMAND_EXPORT,
  RDV_COMMAND_LIST,
  RDV_COMMAND_CHECK,
} RdvCommand;

/**
 * RdvCommandOptions:
 * @command: the one thing to do
 * @outputs: export: file names, or "-" for standard output
 * @picture: export: what the pictures have in common; the format counts when @has_format
 * @as_of: the last second of the day whose knowledge is wanted, when @has_as_of
 * @filter, @query: (nullable): what the events must pass, and be found by, to be listed or exported
 * @language: (nullable): one asked for by name
 * @present: (nullable): window: id of a tour to show full screen, "" for the first one
 * @file: (nullable): the file to read, "-" for standard input, NULL for the built-in history; not for a window
 * @help: (nullable): what --help prints
 */
typedef struct
{
  RdvCommand command;
  GPtrArray *outputs;
  gboolean has_format;
  RdvExportOptions picture;
  gboolean has_as_of;
  gint64 as_of;
  RdvFilter *filter;
  RdvQuery *query;
  char *language;
  RdvListFormat list_format;
  gboolean json;
  char *present;
  char *file;
  char *help;
} RdvCommandOptions;

/**
 * rdv_command_options_parse:
 * @argc, @argv: (inout): what is left afterwards are the names of files
 *
 * Returns: (transfer full): the options, or NULL with an error of one line
 */
RdvCommandOptions *rdv_command_options_parse (int *argc, char ***argv, GError **error);
void rdv_command_options_free (RdvCommandOptions *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvCommandOptions, rdv_command_options_free)

G_END_DECLS
