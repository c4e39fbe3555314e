/* rdv-command-options.c: see rdv-command-options.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-command-options.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-calendar.h"
#include "rdv-clock.h"
#include "rdv-edtf.h"
#include "rdv-locale.h"

#define MAX_SIDE 100000
#define MIN_SCALE 0.1
#define MAX_SCALE 16.0

/* What was given, to tell afterwards what does not go together. */
typedef struct
{
  RdvCommandOptions *options;
  gboolean help, version, list, check;
  const char *for_export; /* an option given that only an export understands */
} Parse;

static gboolean
parse_export (const char *name, const char *value, gpointer data, GError **error)
{
  Parse *parse = data;

  if (*value == '\0')
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("--export needs the name of a file that ends in .png, .svg or .pdf"));
      return FALSE;
    }
  g_ptr_array_add (parse->options->outputs, g_strdup (value));
  return TRUE;
}

static gboolean
parse_format (const char *name, const char *value, gpointer data, GError **error)
{
  Parse *parse = data;

  parse->for_export = "--format";
  parse->options->has_format = TRUE;
  if (rdv_export_format_from_nick (value, &parse->options->picture.format))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--format=%s is not known; it can be png, svg or pdf"), value);
  return FALSE;
}

static gboolean
parse_range (const char *name, const char *value, gpointer data, GError **error)
{
  Parse *parse = data;
  RdvExportOptions *picture = &parse->options->picture;
  RdvExtent extent;

  parse->for_export = "--range";
  if (!rdv_edtf_parse (value, &extent, NULL, NULL))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("--range=%s is not a date or an interval; write it like 1975, 1975-07-17 or 1990/2005-06"), value);
      return FALSE;
    }
  picture->has_range = TRUE;
  picture->from = extent.start.earliest;
  picture->to = extent.is_span ? extent.end.latest : extent.start.latest;
  return TRUE;
}

static gboolean
parse_side (const char *text, int *side)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 1, MAX_SIDE, &number, NULL))
    return FALSE;
  *side = (int) number;
  return TRUE;
}

static gboolean
parse_size (const char *name, const char *value, gpointer data, GError **error)
{
  Parse *parse = data;
  g_auto (GStrv) sides = g_strsplit_set (value, "xX", 3);

  parse->for_export = "--size";
  if (g_strv_length (sides) == 2 && parse_side (sides[0], &parse->options->picture.width)
      && parse_side (sides[1], &parse->options->picture.height))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--size=%s is not a size; write it as WIDTHxHEIGHT in pixels, like 1920x1080"), value);
  return FALSE;
}

static gboolean
parse_scale (const char *name, const char *value, gpointer data, GError **error)
{
  Parse *parse = data;
  char *end;
  double scale = g_ascii_strtod (value, &end);

  parse->for_export = "--scale";
  parse->options->picture.scale = scale;
  if (g_ascii_isdigit (*value) && *end == '\0' && scale >= MIN_SCALE && scale <= MAX_SCALE)
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--scale=%s is not known; it can be a number from 0.1 to 16, like 2 or 1.5"), value);
  return FALSE;
}

static gboolean
parse_theme (const char *name, const char *value, gpointer data, GError **error)
{
  Parse *parse = data;

  parse->for_export = "--theme";
  if (rdv_theme_from_nick (value, &parse->options->picture.theme))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--theme=%s is not known; it can be light, dark or print"), value);
  return FALSE;
}

static gboolean
parse_density (const char *name, const char *value, gpointer data, GError **error)
{
  Parse *parse = data;

  parse->for_export = "--density";
  if (rdv_density_from_nick (value, &parse->options->picture.density))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--density=%s is not known; it can be ordinary or compact"), value);
  return FALSE;
}

/* The last second of a date, and of its day when the date is more exact than that. */
static gboolean
parse_as_of (const char *name, const char *value, gpointer data, GError **error)
{
  Parse *parse = data;
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
  Parse *parse = data;

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

static gboolean
parse_present (const char *name, const char *value, gpointer data, GError **error)
{
  Parse *parse = data;

  g_free (parse->options->present);
  parse->options->present = g_strdup (value != NULL ? value : "");
  return TRUE;
}

static gboolean
parse_list (const char *name, const char *value, gpointer data, GError **error)
{
  static const char *const nicks[]
    = { [RDV_LIST_TEXT] = "text", [RDV_LIST_JSON] = "json", [RDV_LIST_CSV] = "csv" };
  Parse *parse = data;

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
add_entries (GOptionGroup *group, Parse *parse)
{
  const GOptionEntry entries[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &parse->help, N_ ("Show this help"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &parse->version, N_ ("Show the version"), NULL },
    { "language", 0, 0, G_OPTION_ARG_CALLBACK, parse_language, N_ ("Language of words and texts, like en or ru"),
      N_ ("LL") },
    { "export", 0, G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK, parse_export,
      N_ ("Write a picture: a .png, .svg or .pdf; “-” is standard output; can be given several times"), N_ ("OUT") },
    { "format", 0, 0, G_OPTION_ARG_CALLBACK, parse_format,
      N_ ("Export as png, svg or pdf, whatever the name of the file"), N_ ("FORMAT") },
    { "range", 0, 0, G_OPTION_ARG_CALLBACK, parse_range,
      N_ ("Export this stretch of time, as a date or an interval (EDTF); all of it otherwise"), N_ ("EDTF") },
    { "size", 0, 0, G_OPTION_ARG_CALLBACK, parse_size,
      N_ ("Export with exactly this size in pixels; 1600 wide and as high as it needs otherwise"), N_ ("WxH") },
    { "scale", 0, 0, G_OPTION_ARG_CALLBACK, parse_scale, N_ ("Export larger or smaller by this factor"), N_ ("N") },
    { "theme", 0, 0, G_OPTION_ARG_CALLBACK, parse_theme, N_ ("Export in these colours: light, dark or print"),
      N_ ("THEME") },
    { "density", 0, 0, G_OPTION_ARG_CALLBACK, parse_density,
      N_ ("Export with ordinary rows or, for more labels, with compact ones: ordinary or compact"), N_ ("DENSITY") },
    { "legend", 0, 0, G_OPTION_ARG_NONE, &parse->options->picture.legend,
      N_ ("Export with a strip that explains how the events are drawn"), NULL },
    { "as-of", 0, 0, G_OPTION_ARG_CALLBACK, parse_as_of, N_ ("Export or list what was known on this day (EDTF)"),
      N_ ("DATE") },
    { "present", 0, G_OPTION_FLAG_OPTIONAL_ARG, G_OPTION_ARG_CALLBACK, parse_present,
      N_ ("Show a tour of FILE full screen, by its id; --present alone shows the first one"), N_ ("TOUR") },
    { "list", 0, 0, G_OPTION_ARG_CALLBACK, parse_list, N_ ("Print all events as text, json or csv; --list alone is text"),
      N_ ("FORMAT") },
    { "check", 0, 0, G_OPTION_ARG_NONE, &parse->check,
      N_ ("Say what was understood of FILE and what was not; exit with 0 when all was, 1 when something was skipped, "
          "2 when nothing could be read"),
      NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &parse->options->json, N_ ("Print the answer of --check as JSON"), NULL },
    { NULL },
  };

  g_option_group_add_entries (group, entries);
}

static GOptionContext *
create_context (Parse *parse)
{
  GOptionContext *context = g_option_context_new (_ ("[FILE]"));
  GOptionGroup *group = g_option_group_new ("rendezvous", NULL, NULL, parse, NULL);

  add_entries (group, parse);
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
                                       "  rendezvous --export=slide.png --range=1992/2003 --size=1920x1080 --scale=2\n"
                                       "  rendezvous --export=- --format=svg --as-of=1995-06-29 > then.svg\n"
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

static gboolean
set_conflict (GError **error, const char *message)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, message);
  return FALSE;
}

static gboolean
choose_command (Parse *parse, GError **error)
{
  RdvCommandOptions *options = parse->options;
  gboolean is_export = options->outputs->len > 0;

  if (parse->help)
    options->command = RDV_COMMAND_HELP;
  else if (parse->version)
    options->command = RDV_COMMAND_VERSION;
  else if (is_export + parse->list + parse->check > 1)
    return set_conflict (error, _ ("--export, --list and --check do not go together; give one of them"));
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
check_combination (Parse *parse, GError **error)
{
  RdvCommandOptions *options = parse->options;

  if (options->command == RDV_COMMAND_HELP || options->command == RDV_COMMAND_VERSION)
    return TRUE;
  if (options->picture.legend)
    parse->for_export = "--legend";
  if (options->command != RDV_COMMAND_EXPORT && parse->for_export != NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _ ("%s only goes with --export"), parse->for_export);
      return FALSE;
    }
  if (options->has_as_of && options->command != RDV_COMMAND_EXPORT && options->command != RDV_COMMAND_LIST)
    return set_conflict (error, _ ("--as-of only goes with --export or --list"));
  if (options->present != NULL && options->command != RDV_COMMAND_WINDOW)
    return set_conflict (error, _ ("--present opens a window and does not go with --export, --list or --check"));
  if (options->json && options->command != RDV_COMMAND_CHECK)
    return set_conflict (error, _ ("--json only goes with --check; --list=json lists events in JSON"));
  return TRUE;
}

static gboolean
check_outputs (RdvCommandOptions *options, GError **error)
{
  guint n_streams = 0;

  for (guint i = 0; i < options->outputs->len; i++)
    {
      const char *output = g_ptr_array_index (options->outputs, i);
      RdvExportFormat format;

      if (g_strcmp0 (output, "-") == 0)
        {
          if (!options->has_format)
            return set_conflict (error, _ ("--export=- needs --format=png, svg or pdf"));
          if (++n_streams > 1)
            return set_conflict (error, _ ("--export=- can be given only once"));
        }
      else if (!options->has_format && !rdv_export_format_from_name (output, &format))
        {
          g_autofree char *name = g_filename_display_name (output);

          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                       _ ("--export=%s should end in .png, .svg or .pdf, or say --format"), name);
          return FALSE;
        }
    }
  return TRUE;
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
    return set_conflict (error, _ ("Only one file can be read at a time"));
  if (argc == first && options->command == RDV_COMMAND_CHECK)
    return set_conflict (error, _ ("--check needs the name of a file"));
  if (argc > first)
    options->file = g_strdup (argv[first]);
  return TRUE;
}

RdvCommandOptions *
rdv_command_options_parse (int *argc, char ***argv, GError **error)
{
  g_autoptr (RdvClock) clock = rdv_clock_new ();
  g_autoptr (RdvCommandOptions) options = g_new0 (RdvCommandOptions, 1);
  Parse parse = { .options = options };
  g_autoptr (GOptionContext) context = NULL;

  speak_language (*argc, *argv);
  fill_in_list_format (*argc, *argv);
  fill_in_tour (*argc, *argv);
  context = create_context (&parse);
  options->outputs = g_ptr_array_new_with_free_func (g_free);
  rdv_export_options_init (&options->picture, rdv_clock_get_now (clock));
  if (!g_option_context_parse (context, argc, argv, error))
    return NULL;
  if (!choose_command (&parse, error) || !check_combination (&parse, error) || !check_outputs (options, error)
      || !take_file (options, *argc, *argv, error))
    return NULL;
  if (options->command == RDV_COMMAND_HELP)
    options->help = create_help (context);
  return g_steal_pointer (&options);
}

void
rdv_command_options_free (RdvCommandOptions *self)
{
  g_ptr_array_unref (self->outputs);
  g_free (self->language);
  g_free (self->present);
  g_free (self->file);
  g_free (self->help);
  g_free (self);
}
