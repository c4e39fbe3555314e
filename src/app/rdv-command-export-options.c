/* rdv-command-export-options.c: the options of --export and --convert. SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "rdv-command-parse-private.h"
#include "rdv-edtf.h"

#define MIN_SCALE 0.1
#define MAX_SCALE 16.0
#define MAX_SHEETS 100

static gboolean G_GNUC_PRINTF (2, 3)
set_bad_value (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);
  return FALSE;
}

static gboolean
parse_export (const char *name, const char *value, gpointer data, GError **error)
{
  RdvCommandParse *parse = data;

  if (*value == '\0')
    return set_bad_value (error, _ ("--export needs the name of a file that ends in .png, .svg or .pdf"));
  g_ptr_array_add (parse->options->outputs, g_strdup (value));
  return TRUE;
}

static gboolean
parse_convert (const char *name, const char *value, gpointer data, GError **error)
{
  RdvCommandParse *parse = data;

  if (*value == '\0')
    return set_bad_value (error, _ ("--convert needs the name of a file that ends in .csv, .json or .ics"));
  g_ptr_array_add (parse->options->conversions, g_strdup (value));
  return TRUE;
}

static gboolean
parse_format (const char *name, const char *value, gpointer data, GError **error)
{
  RdvCommandParse *parse = data;
  RdvCommandOptions *options = parse->options;

  g_free (parse->format);
  parse->format = g_strdup (value);
  options->has_format = rdv_export_format_from_nick (value, &options->picture.format);
  options->has_data_format = rdv_data_format_from_nick (value, &options->data_format);
  return options->has_format || options->has_data_format
         || set_bad_value (error,
                           _ ("--format=%s is not known; a picture can be png, svg or pdf, and data csv, json, timelinejs or "
                              "icalendar"),
                           value);
}

/* Whether these are two dates, the later one first. */
static gboolean
is_backwards (const char *value)
{
  g_auto (GStrv) ends = g_strsplit (value, "/", 3);
  RdvExtent first, last;

  return g_strv_length (ends) == 2 && rdv_edtf_parse (ends[0], &first, NULL, NULL) && rdv_edtf_parse (ends[1], &last, NULL, NULL)
         && first.start.earliest > last.start.latest;
}

static gboolean
parse_range (const char *name, const char *value, gpointer data, GError **error)
{
  RdvCommandParse *parse = data;
  RdvExportOptions *picture = &parse->options->picture;
  RdvExtent extent;

  parse->for_export = "--range";
  if (is_backwards (value))
    return set_bad_value (error, _ ("--range=%s ends before it begins; write the earlier date first, like 1990/2005"), value);
  if (!rdv_edtf_parse (value, &extent, NULL, NULL))
    return set_bad_value (error,
                          _ ("--range=%s is not a date or an interval; write it like 1975, 1975-07-17 or 1990/2005-06"), value);
  picture->has_range = TRUE;
  picture->from = extent.start.earliest;
  picture->to = extent.is_span ? extent.end.latest : extent.start.latest;
  return TRUE;
}

static gboolean
parse_size (const char *name, const char *value, gpointer data, GError **error)
{
  RdvCommandParse *parse = data;

  parse->for_export = "--size";
  parse->has_size = TRUE;
  return rdv_export_size_parse (&parse->options->picture.size, value)
         || set_bad_value (error,
                           _ ("--size=%s is not a size; write it as WIDTHxHEIGHT in pixels, like 1920x1080 or 1600xauto, in "
                              "millimetres, like 297x210mm, or as slide, square or banner"),
                           value);
}

/* Which way the paper lies is known when all options are. */
static gboolean
parse_paper (const char *name, const char *value, gpointer data, GError **error)
{
  RdvCommandParse *parse = data;
  g_autofree char *known = NULL;

  parse->for_export = "--paper";
  g_free (parse->paper);
  parse->paper = g_strdup (value);
  if (rdv_export_size_from_paper (&parse->options->picture.size, value, FALSE))
    return TRUE;
  known = g_strjoinv (", ", (char **) rdv_export_size_list_papers ());
  return set_bad_value (error, _ ("--paper=%s is not known; it can be one of %s"), value, known);
}

static gboolean
parse_scale (const char *name, const char *value, gpointer data, GError **error)
{
  RdvCommandParse *parse = data;
  char *end;
  double scale = g_ascii_strtod (value, &end);

  parse->for_export = "--scale";
  parse->has_scale = TRUE;
  parse->options->picture.scale = scale;
  return (g_ascii_isdigit (*value) && *end == '\0' && scale >= MIN_SCALE && scale <= MAX_SCALE)
         || set_bad_value (error, _ ("--scale=%s is not known; it can be a number from 0.1 to 16, like 2 or 1.5"), value);
}

static gboolean
parse_theme (const char *name, const char *value, gpointer data, GError **error)
{
  RdvCommandParse *parse = data;

  parse->for_export = "--theme";
  return rdv_theme_from_nick (value, &parse->options->picture.theme)
         || set_bad_value (error,
                           _ ("--theme=%s is not known; it can be light, dark, print, high-contrast, high-contrast-dark or transparent"), value);
}

static gboolean
parse_density (const char *name, const char *value, gpointer data, GError **error)
{
  RdvCommandParse *parse = data;

  parse->for_export = "--density";
  return rdv_density_from_nick (value, &parse->options->picture.density)
         || set_bad_value (error, _ ("--density=%s is not known; it can be ordinary or compact"), value);
}

static gboolean
parse_font (const char *name, const char *value, gpointer data, GError **error)
{
  RdvCommandParse *parse = data;

  parse->for_export = "--font";
  if (*value == '\0')
    return set_bad_value (error, _ ("--font needs the name of a font, like “Noto Serif”"));
  g_free ((char *) parse->options->picture.family);
  parse->options->picture.family = g_strdup (value);
  return TRUE;
}

static gboolean
parse_tour (const char *name, const char *value, gpointer data, GError **error)
{
  RdvCommandParse *parse = data;

  parse->for_export = "--tour";
  if (*value == '\0')
    return set_bad_value (error, _ ("--tour needs the id of a tour"));
  g_free ((char *) parse->options->picture.tour);
  parse->options->picture.tour = g_strdup (value);
  return TRUE;
}

static gboolean
parse_overflow (const char *name, const char *value, gpointer data, GError **error)
{
  RdvCommandParse *parse = data;

  parse->for_export = "--overflow";
  return rdv_export_overflow_from_nick (value, &parse->options->picture.overflow)
         || set_bad_value (error, _ ("--overflow=%s is not known; it can be grow, pages or condense"), value);
}

static gboolean
parse_sheets (const char *text, guint *n)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 1, MAX_SHEETS, &number, NULL))
    return FALSE;
  *n = (guint) number;
  return TRUE;
}

static gboolean
parse_pages (const char *name, const char *value, gpointer data, GError **error)
{
  RdvCommandParse *parse = data;
  RdvExportOptions *picture = &parse->options->picture;
  g_auto (GStrv) sides = g_strsplit_set (value, "xX", 3);

  parse->for_export = "--pages";
  parse->has_pages = TRUE;
  picture->columns = picture->rows = 0;
  picture->pages = RDV_PAGES_TILES;
  if (g_str_equal (value, "stretches"))
    picture->pages = RDV_PAGES_STRETCHES;
  else if (!g_str_equal (value, "tiles")
           && !(g_strv_length (sides) == 2 && parse_sheets (sides[0], &picture->columns)
                && parse_sheets (sides[1], &picture->rows)))
    return set_bad_value (error,
                          _ ("--pages=%s is not known; it can be tiles, stretches, or how many sheets a poster has across and "
                             "down, like 3x3"),
                          value);
  return TRUE;
}

static void
add_output_entries (RdvCommandParse *parse, GOptionGroup *group)
{
  const GOptionEntry entries[] = {
    { "export", 0, G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK, parse_export,
      N_ ("Write a picture: a .png, .svg or .pdf; “-” is standard output; can be given several times"), N_ ("OUT") },
    { "convert", 0, G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK, parse_convert,
      N_ ("Write the events as data: a .csv, .json (of this program) or .ics; can be given several times"), N_ ("OUT") },
    { "format", 0, 0, G_OPTION_ARG_CALLBACK, parse_format,
      N_ ("Export as png, svg or pdf, or convert to csv, json, timelinejs or icalendar, whatever the name of the file"),
      N_ ("FORMAT") },
    { "range", 0, 0, G_OPTION_ARG_CALLBACK, parse_range,
      N_ ("Export this stretch of time, as a date or an interval (EDTF); all of it otherwise"), N_ ("EDTF") },
    { "tour", 0, 0, G_OPTION_ARG_CALLBACK, parse_tour,
      N_ ("Export a tour of FILE, by its id: a PDF with a page for each step, or numbered pictures"), N_ ("TOUR") },
    { "theme", 0, 0, G_OPTION_ARG_CALLBACK, parse_theme,
      N_ ("Export in these colours: light, dark, print, high-contrast, high-contrast-dark or transparent"), N_ ("THEME") },
    { "density", 0, 0, G_OPTION_ARG_CALLBACK, parse_density,
      N_ ("Export with ordinary rows or, for more labels, with compact ones: ordinary or compact"), N_ ("DENSITY") },
    { "font", 0, 0, G_OPTION_ARG_CALLBACK, parse_font, N_ ("Export in this font"), N_ ("FAMILY") },
    { NULL },
  };

  g_option_group_add_entries (group, entries);
}

static void
add_size_entries (RdvCommandParse *parse, GOptionGroup *group)
{
  const GOptionEntry entries[] = {
    { "size", 0, 0, G_OPTION_ARG_CALLBACK, parse_size,
      N_ ("Export with this size: 1920x1080 pixels, 1600xauto (as high as it needs, the usual), 297x210mm, slide, square or "
          "banner"),
      N_ ("SIZE") },
    { "paper", 0, 0, G_OPTION_ARG_CALLBACK, parse_paper, N_ ("Export on a sheet: A0 to A6, B4, B5, letter, legal or tabloid"),
      N_ ("PAPER") },
    { "landscape", 0, 0, G_OPTION_ARG_NONE, &parse->is_landscape, N_ ("Turn the paper on its side"), NULL },
    { "scale", 0, 0, G_OPTION_ARG_CALLBACK, parse_scale,
      N_ ("Export larger or smaller by this factor; on paper, PNGs with so many times 96 dots an inch"), N_ ("N") },
    { "overflow", 0, 0, G_OPTION_ARG_CALLBACK, parse_overflow,
      N_ ("What to do with more rows than the size holds: grow, pages, or condense them to counted clusters (the usual with a "
          "size in pixels)"),
      N_ ("HOW") },
    { "pages", 0, 0, G_OPTION_ARG_CALLBACK, parse_pages,
      N_ ("Export several pages: the tiles of a poster (like 3x3, or tiles: as many as it needs), or stretches of time"),
      N_ ("HOW") },
    { NULL },
  };

  g_option_group_add_entries (group, entries);
}

static void
add_part_entries (RdvCommandParse *parse, GOptionGroup *group)
{
  const GOptionEntry entries[] = {
    { "legend", 0, 0, G_OPTION_ARG_NONE, &parse->legend, N_ ("Export with a strip that explains how the events are drawn"), NULL },
    { "sources", 0, 0, G_OPTION_ARG_NONE, &parse->sources, N_ ("Export with a list of the sources of the events"), NULL },
    { "no-title", 0, 0, G_OPTION_ARG_NONE, &parse->no_title, N_ ("Export without title, range and number of events"), NULL },
    { "no-ruler", 0, 0, G_OPTION_ARG_NONE, &parse->no_ruler, N_ ("Export without the ruler of years and days"), NULL },
    { "no-headers", 0, 0, G_OPTION_ARG_NONE, &parse->no_headers, N_ ("Export without the names of the lanes"), NULL },
    { "no-footer", 0, 0, G_OPTION_ARG_NONE, &parse->no_footer, N_ ("Export without the line with licence and date"), NULL },
    { NULL },
  };

  g_option_group_add_entries (group, entries);
}

void
rdv_command_parse_add_export (RdvCommandParse *parse, GOptionGroup *group)
{
  add_output_entries (parse, group);
  add_size_entries (parse, group);
  add_part_entries (parse, group);
}

void
rdv_command_parse_clear (RdvCommandParse *parse)
{
  g_free (parse->format);
  g_free (parse->paper);
}

static void
take_part (RdvCommandParse *parse, gboolean given, RdvExportParts part, gboolean has_it, const char *option)
{
  RdvExportParts *parts = &parse->options->picture.parts;

  if (!given)
    return;
  parse->for_export = option;
  *parts = has_it ? *parts | part : *parts & ~part;
}

static void
take_parts (RdvCommandParse *parse)
{
  take_part (parse, parse->legend, RDV_EXPORT_LEGEND, TRUE, "--legend");
  take_part (parse, parse->sources, RDV_EXPORT_SOURCES, TRUE, "--sources");
  take_part (parse, parse->no_title, RDV_EXPORT_TITLE, FALSE, "--no-title");
  take_part (parse, parse->no_ruler, RDV_EXPORT_RULER, FALSE, "--no-ruler");
  take_part (parse, parse->no_headers, RDV_EXPORT_HEADERS, FALSE, "--no-headers");
  take_part (parse, parse->no_footer, RDV_EXPORT_FOOTER, FALSE, "--no-footer");
}

/* The format of a picture with that name. */
static RdvExportFormat
get_format (const RdvCommandOptions *options, const char *output)
{
  RdvExportFormat format = options->picture.format;

  if (!options->has_format)
    rdv_export_format_from_name (output, &format);
  return format;
}

static gboolean
check_scale (RdvCommandParse *parse, GError **error)
{
  const RdvCommandOptions *options = parse->options;

  for (guint i = 0; parse->has_scale && options->picture.size.is_paper && i < options->outputs->len; i++)
    if (get_format (options, g_ptr_array_index (options->outputs, i)) != RDV_EXPORT_PNG)
      return rdv_command_parse_fail (error, _ ("--scale would change nothing on paper; it sets the dots an inch of a PNG"));
  return TRUE;
}

/* A tour says itself what its pages show. */
static gboolean
check_tour (RdvCommandParse *parse, GError **error)
{
  const RdvExportOptions *picture = &parse->options->picture;

  if (picture->tour == NULL)
    return TRUE;
  if (picture->has_range)
    return rdv_command_parse_fail (error, _ ("--tour and --range do not go together: the steps of a tour have ranges of their own"));
  if (picture->overflow != RDV_OVERFLOW_AUTO)
    return rdv_command_parse_fail (error, _ ("--tour has a page for each step: it does not go with --pages or --overflow"));
  if (parse->legend || parse->sources || parse->no_title || parse->no_footer)
    return rdv_command_parse_fail (error, _ ("--tour has its own words: it does not go with --legend, --sources, --no-title or --no-footer"));
  return TRUE;
}

/* What is said of the size of the picture and of its pages. */
static gboolean
check_size (RdvCommandParse *parse, GError **error)
{
  RdvExportOptions *picture = &parse->options->picture;

  if (parse->paper != NULL && parse->has_size)
    return rdv_command_parse_fail (error, _ ("--paper and --size do not go together; give one of them"));
  if (parse->is_landscape && parse->paper == NULL)
    return rdv_command_parse_fail (error, _ ("--landscape only goes with --paper"));
  if (parse->paper != NULL)
    rdv_export_size_from_paper (&picture->size, parse->paper, parse->is_landscape);
  if (parse->has_pages && picture->overflow == RDV_OVERFLOW_AUTO)
    picture->overflow = RDV_OVERFLOW_PAGES;
  if (parse->has_pages && picture->overflow != RDV_OVERFLOW_PAGES)
    return rdv_command_parse_fail (error, _ ("--pages only goes with --overflow=pages"));
  if (picture->overflow == RDV_OVERFLOW_PAGES && picture->size.height == 0)
    return rdv_command_parse_fail (error, _ ("Pages need a size: --paper, or --size with a height"));
  if (picture->overflow == RDV_OVERFLOW_CONDENSE && picture->size.height == 0)
    return rdv_command_parse_fail (error, _ ("--overflow=condense needs a size: --paper, or --size with a height"));
  return check_scale (parse, error);
}

static gboolean
check_outputs (RdvCommandParse *parse, GError **error)
{
  RdvCommandOptions *options = parse->options;

  for (guint i = 0; i < options->outputs->len; i++)
    {
      const char *output = g_ptr_array_index (options->outputs, i);
      RdvExportFormat format;
      g_autofree char *name = g_filename_display_name (output);

      if (g_str_equal (output, "-") && !options->has_format)
        return rdv_command_parse_fail (error, _ ("--export=- needs --format=png, svg or pdf"));
      if (!options->has_format && !rdv_export_format_from_name (output, &format))
        return set_bad_value (error, _ ("--export=%s should end in .png, .svg or .pdf, or say --format"), name);
    }
  for (guint i = 0; i < options->conversions->len; i++)
    {
      const char *output = g_ptr_array_index (options->conversions, i);
      RdvDataFormat format;
      g_autofree char *name = g_filename_display_name (output);

      if (g_str_equal (output, "-") && !options->has_data_format)
        return rdv_command_parse_fail (error, _ ("--convert=- needs --format=csv, json, timelinejs or icalendar"));
      if (!options->has_data_format && !rdv_data_format_from_name (output, &format))
        return set_bad_value (error, _ ("--convert=%s should end in .csv, .json or .ics, or say --format"), name);
    }
  return TRUE;
}

static guint
count_streams (GPtrArray *outputs)
{
  guint n = 0;

  for (guint i = 0; i < outputs->len; i++)
    n += g_str_equal (g_ptr_array_index (outputs, i), "-");
  return n;
}

/* The one format goes with what is written: pictures, or data. */
static gboolean
check_format (RdvCommandParse *parse, GError **error)
{
  const RdvCommandOptions *options = parse->options;

  if (parse->format == NULL)
    return TRUE;
  if (options->command != RDV_COMMAND_EXPORT)
    return rdv_command_parse_fail (error, _ ("--format only goes with --export or --convert"));
  if (options->outputs->len > 0 && options->conversions->len > 0)
    return rdv_command_parse_fail (error, _ ("--format would mean both --export and --convert; give them in two runs"));
  if (options->outputs->len > 0 && !options->has_format)
    return set_bad_value (error, _ ("--format=%s is not a kind of picture; it can be png, svg or pdf"), parse->format);
  if (options->conversions->len > 0 && !options->has_data_format)
    return set_bad_value (error, _ ("--format=%s is not a kind of data; it can be csv, json, timelinejs or icalendar"),
                          parse->format);
  return TRUE;
}

gboolean
rdv_command_parse_check_export (RdvCommandParse *parse, GError **error)
{
  RdvCommandOptions *options = parse->options;

  take_parts (parse);
  if (parse->is_landscape)
    parse->for_export = "--landscape";
  if (options->outputs->len == 0 && parse->for_export != NULL)
    return set_bad_value (error, _ ("%s only goes with --export"), parse->for_export);
  if (!check_format (parse, error) || !check_size (parse, error) || !check_tour (parse, error) || !check_outputs (parse, error))
    return FALSE;
  if (count_streams (options->outputs) + count_streams (options->conversions) > 1)
    return rdv_command_parse_fail (error, _ ("Standard output can be given only once"));
  return TRUE;
}
