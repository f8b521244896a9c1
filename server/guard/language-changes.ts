interface Change {
  /** Stands in the library once. */
  readonly find: string;
  readonly replace: string;
}

/**
 * Where the library, compiled from Neo4j's Scala, decides whether it checks itself. Off, as in a Neo4j server: the checks
 * go through the whole tree after each of its phases, 85 % of the time of a long statement.
 */
const NO_SELF_CHECKS: Change = {
  find: 'ASSERTIONS_ENABLED = onciu_AssertionRunner_isAssertionsEnabled();',
  replace: 'ASSERTIONS_ENABLED = 0;',
};

const ANALYSIS = ['oncifpp_SemanticAnalysis_process0', ' = ($this, $from, $context) => {'] as const;

/**
 * The library analyzes a statement three or four times: after each phase that may have rewritten it, and once more at
 * the end. Where nothing was rewritten since the last time (the very same tree, which can't be changed in place), the
 * analysis would find the same again. The first of them is not counted, since the later ones are told that names are
 * declared already.
 */
const NO_ANALYSIS_TWICE: Change = {
  find: `var ${ANALYSIS.join('')}`,
  replace: `
var ${ANALYSIS[0]}_last = null;
var ${ANALYSIS.join('')}
  const last = ${ANALYSIS[0]}_last;
  if (
    last !== null &&
    last.context === $context &&
    last.features === $this.$features0 &&
    last.statement === oncifp_BaseState_statement$($from)
  )
    return cnsa_CustomState_withSemanticsUpToDate($from, 1);
  const isFirst = !s_Option_isDefined(cnsa_CustomState_maybeSemanticTable($from));
  const result = ${ANALYSIS[0]}_anew($this, $from, $context);
  ${ANALYSIS[0]}_last = isFirst
    ? null
    : { context: $context, features: $this.$features0, statement: oncifp_BaseState_statement$(result) };
  return result;
};
var ${ANALYSIS[0]}_anew${ANALYSIS[1]}`,
};

const FUNCTIONS = [
  '  var$2 = oncief_Function$_knownFunctions0(oncief_Function$_MODULE$);',
  '  var$3 = $this.$name11;',
] as const;

/**
 * For each call of a function in a statement it writes the names of all functions of the version in small letters and puts
 * them in a new map, to look one up. The functions of a version are always the same, so a map for each version will do.
 */
const FUNCTIONS_ONCE: Change = {
  find: `
${FUNCTIONS[0]}
  var$3 = new oncief_Function$$scopedLookup$lambda$_4_0();
  var$3.$_0835 = $version;
  $version = var$2.$filter1(var$3).$map(new oncief_Function$$scopedLookup$lambda$_4_1());
  s_$less$colon$less$_$callClinit();
  $version = $version.$toMap(s_$less$colon$less$_refl(s_$less$colon$less$_MODULE$));
${FUNCTIONS[1]}
`,
  replace: `
  const versions = (oncie_FunctionInvocation_functionWithScope.versions ??= new Map());
  if (!versions.has($version)) {
  ${FUNCTIONS[0]}
    var$3 = new oncief_Function$$scopedLookup$lambda$_4_0();
    var$3.$_0835 = $version;
    s_$less$colon$less$_$callClinit();
    versions.set(
      $version,
      var$2
        .$filter1(var$3)
        .$map(new oncief_Function$$scopedLookup$lambda$_4_1())
        .$toMap(s_$less$colon$less$_refl(s_$less$colon$less$_MODULE$)),
    );
  }
  $version = versions.get($version);
${FUNCTIONS[1]}
`,
};

const AFTERWARDS = 'oncifpp_SemanticAnalysis$_postConditions';

/** What holds after an analysis is the same for every statement, and was put together anew for each. */
const CONDITIONS_ONCE: Change = {
  find: `var ${AFTERWARDS} = ($this) => {`,
  replace: `var ${AFTERWARDS} = ($this) => (${AFTERWARDS}.known ??= ${AFTERWARDS}Anew($this));
var ${AFTERWARDS}Anew = ($this) => {`,
};

/**
 * Every object writes two fields that nearly none ever uses, its lock and its identity, through the constructors of all
 * its classes. On the prototype they are as good.
 */
const LIGHTER_OBJECTS: readonly Change[] = [
  {
    find: 'function jl_Object() {\n  this.$monitor = null;\n  this.$id$ = 0;\n}',
    replace: 'function jl_Object() {\n}',
  },
  {
    find: 'cls.prototype = Object.create(m2.superclass.prototype);\n    } else {\n      cls.prototype = {};',
    replace: `cls.prototype = Object.create(m2.superclass.prototype);
    } else {
      cls.prototype = cls === jl_Object ? { $monitor: null, $id$: 0 } : {};`,
  },
  {
    find: '    superclass = $rt_objcls();\n  }\n  return function() {\n    superclass.call(this);',
    replace: `    superclass = $rt_objcls();
  }
  if (superclass === jl_Object) return function() {
  };
  return function() {
    superclass.call(this);`,
  },
];

/** A statement is parsed to look at it and then to analyze it. The parser has a place for what it parsed last, and never fills it. */
const PARSED_ONCE: readonly Change[] = [
  {
    find: 'if (this.parsingResult !== void 0 && this.parsingResult.query === query) {',
    replace: `if (
      this.parsingResult !== void 0 &&
      this.parsingResult.query === query &&
      this.parsedWithCommands === consoleCommandsEnabled
    ) {`,
  },
  {
    find: `consoleCommandsEnabled ?? _internalFeatureFlags.consoleCommands
      );
      return parsingResult;`,
    replace: `consoleCommandsEnabled ?? _internalFeatureFlags.consoleCommands
      );
      this.parsingResult = parsingResult;
      this.parsedWithCommands = consoleCommandsEnabled;
      return parsingResult;`,
  },
];

/** Phases that find no errors: statistics of syntax, what a log would have to hide, and warnings, of which nobody is told here. */
const NO_STATISTICS: readonly Change[] = [
  'oncifpp_CollectSyntaxUsageMetrics$',
  'oncifp_ObfuscationMetadataCollection$',
  'oncifp_ProcedureAndFunctionDeprecationWarnings$',
].map((phase) => ({
  find: `var ${phase}_process = ($this, $from, $context) => {`,
  replace: `var ${phase}_process = ($this, $from) => $from;
var ${phase}_processAnew = ($this, $from, $context) => {`,
}));

/** Made in the library's code before it runs. Each leaves the errors that it finds in a statement as they are. */
export const CHANGES: readonly Change[] = [
  NO_SELF_CHECKS,
  NO_ANALYSIS_TWICE,
  FUNCTIONS_ONCE,
  CONDITIONS_ONCE,
  ...LIGHTER_OBJECTS,
  ...PARSED_ONCE,
  ...NO_STATISTICS,
];
