/* rdv-command-options.c: see rdv-command-options.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-command-options.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-calendar.h"
#include "rdv-clock.h"
#include "rdv-command-parse-private.h"
#include "rdv-edtf.h"
#include "rdv-locale.h"

/* The last second of a date, and of its day when the date is more exact than that. */
static gboolean
parse_as_of (const char *name, const char *value, gpointer data, GError **error)
{
  RdvCommandParse *parse = data;
  RdvExtent extent;

  if (!rdv_edtf_parse (value, &extent, NULL, NULL) || extent.is_span
      || (extent.start.flags & (RDV_DATE_OPEN | RDV_DATE_UNKNOWN)) != 0)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("--as-of=%s is not a date; write it like 1995, 1995-06 or 1995-06-29"), value);
      return FALSE;
    }
  parse->options->has_as_of = TRUE;
  parse->options->as_of = rdv_calendar_get_day_end (extent.start.latest);
  return TRUE;
}

static gboolean
parse_language (const char *name, const char *value, gpointer data, GError **error)
{
  RdvCommandParse *parse = data;

  if (!rdv_locale_is_language (value))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("--language=%s is not a language; write it like en, ru or pt_BR"), value);
      return FALSE;
    }
  g_free (parse->options->language);
  parse->options->language = g_strdup (value);
  return TRUE;
}

/* A sentence goes on after what the command line says of itself, which ends it. */
static void
set_value_error (GError **error, const char *option, const char *sentence)
{
  gsize length = strlen (sentence);

  if (g_str_has_suffix (sentence, "."))
    length--;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s: %.*s", option, (int) length, sentence);
}

static gboolean
parse_filter (const char *name, const char *value, gpointer data, GError **error)
{
  RdvCommandParse *parse = data;
  g_autoptr (GError) cause = NULL;

  g_clear_pointer (&parse->options->filter, rdv_filter_free);
  parse->options->filter = rdv_filter_from_string (value, &cause);
  if (parse->options->filter == NULL)
    set_value_error (error, "--filter", cause->message);
  return parse->options->filter != NULL;
}

static gboolean
parse_search (const char *name, const char *value, gpointer data, GError **error)
{
  RdvCommandParse *parse = data;
  const char *problem;

  g_clear_pointer (&parse->options->query, rdv_query_unref);
  parse->options->query = rdv_query_new (value);
  problem = rdv_query_get_problem (parse->options->query);
  if (problem != NULL)
    set_value_error (error, "--search", problem);
  else if (rdv_query_is_empty (parse->options->query))
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("--search needs something to look for, like --search=krikalev or --search=\"person:krikalev before:2000\""));
  else
    return TRUE;
  return FALSE;
}

static gboolean
parse_present (const char *name, const char *value, gpointer data, GError **error)
{
  RdvCommandParse *parse = data;

  g_free (parse->options->present);
  parse->options->present = g_strdup (value != NULL ? value : "");
  return TRUE;
}

static gboolean
parse_list (const char *name, const char *value, gpointer data, GError **error)
{
  static const char *const nicks[]
    = { [RDV_LIST_TEXT] = "text", [RDV_LIST_JSON] = "json", [RDV_LIST_CSV] = "csv" };
  RdvCommandParse *parse = data;

  parse->list = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (g_strcmp0 (value, nicks[i]) == 0)
      {
        parse->options->list_format = (RdvListFormat) i;
        return TRUE;
      }
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--list=%s is not known; it can be text, json or csv"), value);
  return FALSE;
}

static void
add_entries (GOptionGroup *group, RdvCommandParse *parse)
{
  const GOptionEntry entries[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &parse->help, N_ ("Show this help"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &parse->version, N_ ("Show the version"), NULL },
    { "language", 0, 0, G_OPTION_ARG_CALLBACK, parse_language, N_ ("Language of words and texts, like en or ru"),
      N_ ("LL") },
    { "as-of", 0, 0, G_OPTION_ARG_CALLBACK, parse_as_of, N_ ("Export, convert or list what was known on this day (EDTF)"),
      N_ ("DATE") },
    { "filter", 0, 0, G_OPTION_ARG_CALLBACK, parse_filter,
      N_ ("Export, convert or list only events like these, as in “lane=crews&status=failed” or “importance=4”"), N_ ("FILTER") },
    { "search", 0, 0, G_OPTION_ARG_CALLBACK, parse_search,
      N_ ("Export, convert or list only what is found by these words, as in the window"), N_ ("QUERY") },
    { "present", 0, G_OPTION_FLAG_OPTIONAL_ARG, G_OPTION_ARG_CALLBACK, parse_present,
      N_ ("Show a tour of FILE full screen, by its id; --present alone shows the first one"), N_ ("TOUR") },
    { "list", 0, 0, G_OPTION_ARG_CALLBACK, parse_list, N_ ("Print all events as text, json or csv; --list alone is text"),
      N_ ("FORMAT") },
    { "check", 0, 0, G_OPTION_ARG_NONE, &parse->check,
      N_ ("Say what was understood of FILE and what was not; exit with 0 when all was, 1 when something was skipped, "
          "2 when nothing could be read"),
      NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &parse->options->json, N_ ("Print the answer of --check as JSON"), NULL },
    { "verbose", 'v', 0, G_OPTION_ARG_NONE, &parse->options->verbose, N_ ("Say what is read and written"), NULL },
    { NULL },
  };

  g_option_group_add_entries (group, entries);
}

static GOptionContext *
create_context (RdvCommandParse *parse)
{
  GOptionContext *context = g_option_context_new (_ ("[FILE]"));
  GOptionGroup *group = g_option_group_new ("rendezvous", NULL, NULL, parse, NULL);

  add_entries (group, parse);
  rdv_command_parse_add_export (parse, group);
  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  g_option_context_set_main_group (context, group);
  g_option_context_set_help_enabled (context, FALSE);
  return context;
}

/* Made after parsing, when the language is known. */
static char *
create_help (GOptionContext *context)
{
  g_option_context_set_summary (context,
                                _ ("Shows timelines, and makes pictures and lists of them without a window.\n"
                                   "FILE is a timeline, or “-” for standard input; without one it is the built-in history "
                                   "of American and Russian spaceflight."));
  g_option_context_set_description (context,
                                    _ ("Examples:\n"
                                       "  rendezvous my.timeline.json\n"
                                       "  rendezvous --export=history.pdf --theme=print\n"
                                       "  rendezvous --export=poster.pdf --paper=A1 --landscape --legend\n"
                                       "  rendezvous --export=sheets.pdf --paper=A4 --pages=3x3\n"
                                       "  rendezvous --export=slide.png --size=slide --range=1992/2003 --scale=2\n"
                                       "  rendezvous --export=- --format=svg --as-of=1995-06-29 > then.svg\n"
                                       "  rendezvous --convert=calendar.ics my.timeline.json\n"
                                       "  rendezvous --export=talk.pdf --tour=handshake-1975\n"
                                       "  rendezvous --list=json --language=ru\n"
                                       "  rendezvous --check --json my.csv\n"));
  return g_option_context_get_help (context, TRUE, NULL);
}

/* Everything that parsing says should be in the language asked for, and GLib settles with the first text it translates whether
 * there are translations at all: so the language comes before all else. */
static void
speak_language (int argc, char **argv)
{
  const char *language = NULL;

  for (int i = 1; i < argc && g_strcmp0 (argv[i], "--") != 0; i++)
    if (g_str_has_prefix (argv[i], "--language="))
      language = strchr (argv[i], '=') + 1;
    else if (g_strcmp0 (argv[i], "--language") == 0)
      language = argv[i + 1];
  if (language != NULL && rdv_locale_is_language (language))
    rdv_locale_set_language (language);
}

/* GOption would take the word after a bare --list for its value; a file's name often stands there. */
static void
fill_in_list_format (int argc, char **argv)
{
  for (int i = 1; i < argc && g_strcmp0 (argv[i], "--") != 0; i++)
    if (g_strcmp0 (argv[i], "--list") == 0)
      argv[i] = (char *) "--list=text";
}

/* The same for --present: with an optional value, only what follows "=" is meant for it. */
static void
fill_in_tour (int argc, char **argv)
{
  for (int i = 1; i < argc && g_strcmp0 (argv[i], "--") != 0; i++)
    if (g_strcmp0 (argv[i], "--present") == 0)
      argv[i] = (char *) "--present=";
}

gboolean
rdv_command_parse_fail (GError **error, const char *message)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, message);
  return FALSE;
}

static gboolean
choose_command (RdvCommandParse *parse, GError **error)
{
  RdvCommandOptions *options = parse->options;
  gboolean is_export = options->outputs->len + options->conversions->len > 0;

  if (parse->help)
    options->command = RDV_COMMAND_HELP;
  else if (parse->version)
    options->command = RDV_COMMAND_VERSION;
  else if (is_export + parse->list + parse->check > 1)
    return rdv_command_parse_fail (error, _ ("--export and --convert, --list, and --check do not go together; give one of them"));
  else if (is_export)
    options->command = RDV_COMMAND_EXPORT;
  else if (parse->list)
    options->command = RDV_COMMAND_LIST;
  else if (parse->check)
    options->command = RDV_COMMAND_CHECK;
  return TRUE;
}

/* An option that would do nothing is a mistake, and better said than passed over. */
static gboolean
check_combination (RdvCommandParse *parse, GError **error)
{
  RdvCommandOptions *options = parse->options;

  if (options->command == RDV_COMMAND_HELP || options->command == RDV_COMMAND_VERSION)
    return TRUE;
  if (options->has_as_of && options->command != RDV_COMMAND_EXPORT && options->command != RDV_COMMAND_LIST)
    return rdv_command_parse_fail (error, _ ("--as-of only goes with --export, --convert or --list"));
  if (options->filter != NULL && options->command != RDV_COMMAND_EXPORT && options->command != RDV_COMMAND_LIST)
    return rdv_command_parse_fail (error, _ ("--filter only goes with --export, --convert or --list"));
  if (options->query != NULL && options->command != RDV_COMMAND_EXPORT && options->command != RDV_COMMAND_LIST)
    return rdv_command_parse_fail (error, _ ("--search only goes with --export, --convert or --list"));
  if (options->present != NULL && options->command != RDV_COMMAND_WINDOW)
    return rdv_command_parse_fail (error, _ ("--present opens a window and goes with nothing that needs none"));
  if (options->json && options->command != RDV_COMMAND_CHECK)
    return rdv_command_parse_fail (error, _ ("--json only goes with --check; --list=json lists events in JSON"));
  if (options->verbose && options->command != RDV_COMMAND_EXPORT)
    return rdv_command_parse_fail (error, _ ("--verbose only goes with --export or --convert"));
  return rdv_command_parse_check_export (parse, error);
}

/* Takes the one file that a command reads; a window takes all by itself. */
static gboolean
take_file (RdvCommandOptions *options, int argc, char **argv, GError **error)
{
  int first = argc > 1 && g_strcmp0 (argv[1], "--") == 0 ? 2 : 1;

  if (options->command != RDV_COMMAND_EXPORT && options->command != RDV_COMMAND_LIST
      && options->command != RDV_COMMAND_CHECK)
    return TRUE;
  if (argc > first + 1)
    return rdv_command_parse_fail (error, _ ("Only one file can be read at a time"));
  if (argc == first && options->command == RDV_COMMAND_CHECK)
    return rdv_command_parse_fail (error, _ ("--check needs the name of a file"));
  if (argc > first)
    options->file = g_strdup (argv[first]);
  return TRUE;
}

RdvCommandOptions *
rdv_command_options_parse (int *argc, char ***argv, GError **error)
{
  g_autoptr (RdvClock) clock = rdv_clock_new ();
  g_autoptr (RdvCommandOptions) options = g_new0 (RdvCommandOptions, 1);
  g_auto (RdvCommandParse) parse = { .options = options };
  g_autoptr (GOptionContext) context = NULL;

  speak_language (*argc, *argv);
  fill_in_list_format (*argc, *argv);
  fill_in_tour (*argc, *argv);
  context = create_context (&parse);
  options->outputs = g_ptr_array_new_with_free_func (g_free);
  options->conversions = g_ptr_array_new_with_free_func (g_free);
  rdv_export_options_init (&options->picture, rdv_clock_get_now (clock));
  if (!g_option_context_parse (context, argc, argv, error))
    return NULL;
  if (!choose_command (&parse, error) || !check_combination (&parse, error) || !take_file (options, *argc, *argv, error))
    return NULL;
  if (options->command == RDV_COMMAND_HELP)
    options->help = create_help (context);
  return g_steal_pointer (&options);
}

void
rdv_command_options_free (RdvCommandOptions *self)
{
  g_ptr_array_unref (self->outputs);
  g_clear_pointer (&self->filter, rdv_filter_free);
  g_clear_pointer (&self->query, rdv_query_unref);
  g_ptr_array_unref (self->conversions);
  g_free ((char *) self->picture.family);
  g_free ((char *) self->picture.tour);
  g_free (self->language);
  g_free (self->present);
  g_free (self->file);
  g_free (self->help);
  g_free (self);
}
