// Owns checking a value that the client hands out against the type that @types/office-js declares for it.
import ts from "typescript";

export class DeclaredTypes {
  private readonly checker: ts.TypeChecker;
  private readonly excel: ts.Symbol;

  constructor() {
    const file = require.resolve("@types/office-js/index.d.ts");
    const program = ts.createProgram([file], { lib: ["lib.es2020.d.ts"], types: [], strict: true });
    this.checker = program.getTypeChecker();
    const source = program.getSourceFile(file);
    const scope = source && this.checker.getSymbolsInScope(source, ts.SymbolFlags.Namespace);
    const excel = scope?.find(({ name }) => name === "Excel");
    if (!excel) throw new Error("@types/office-js has no namespace Excel.");
    this.excel = excel;
  }

  /** The declared type of a class's property, or of what its method returns; null when there is none. */
  typeOf(className: string, member: string): ts.Type | null {
    const owner = this.excel.exports?.get(ts.escapeLeadingUnderscores(className));
    const property = owner && this.checker.getDeclaredTypeOfSymbol(owner).getProperty(member);
    if (!property) return null;
    const type = this.checker.getTypeOfSymbol(property);
    const [signature] = type.getCallSignatures();
    return signature ? signature.getReturnType() : type;
  }

  /** The class of the Excel namespace that a type is; null for values. */
  classOf(type: ts.Type): string | null {
    const symbol = type.getSymbol();
    return symbol && (symbol.flags & ts.SymbolFlags.Class) !== 0 ? symbol.name : null;
  }

  nameOf(type: ts.Type): string {
    return this.checker.typeToString(type).replace(/^Excel\./, "");
  }

  /** Whether a method can be called without arguments. */
  takesNothing(className: string, method: string): boolean {
    const owner = this.excel.exports?.get(ts.escapeLeadingUnderscores(className));
    const property = owner && this.checker.getDeclaredTypeOfSymbol(owner).getProperty(method);
    const signatures = property ? this.checker.getTypeOfSymbol(property).getCallSignatures() : [];
    return signatures.some(
      ({ minArgumentCount }: ts.Signature & { minArgumentCount?: number }) => minArgumentCount === 0,
    );
  }

  /** Where a value is not of its type, in words; nothing when it is. */
  problems(value: unknown, type: ts.Type, at: string): string[] {
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter)) return [];
    if (type.isUnion()) {
      const fits = type.types.some((each) => this.problems(value, each, at).length === 0);
      return fits ? [] : [`${at}: ${written(value)} is none of ${this.checker.typeToString(type)}`];
    }
    const kind = this.valueKind(type);
    if (kind !== null)
      return kind(value) ? [] : [`${at}: ${written(value)} is no ${this.checker.typeToString(type)}`];
    if (this.checker.isArrayType(type)) {
      const [element] = this.checker.getTypeArguments(type as ts.TypeReference);
      if (!Array.isArray(value)) return [`${at}: ${written(value)} is no list`];
      return value.slice(0, 20).flatMap((each, index) => this.problems(each, element, `${at}[${index}]`));
    }
    return this.memberProblems(value, type, at);
  }

  private memberProblems(value: unknown, type: ts.Type, at: string): string[] {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return [`${at}: ${written(value)} is no ${this.checker.typeToString(type)}`];
    const members = new Map(Object.entries(value));
    const declared = type.getProperties();
    const names = new Set(declared.map(({ name }) => name));
    const unknown = [...members.keys()].filter((name) => !names.has(name));
    return [
      ...unknown.map((name) => `${at}.${name} is not declared`),
      ...declared.flatMap((property) => {
        const inner = members.get(property.name);
        const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
        if (isOptional && (inner === undefined || inner === null)) return [];
        return this.problems(inner, this.checker.getTypeOfSymbol(property), `${at}.${property.name}`);
      }),
    ];
  }

  /** How to tell a plain value of a type; null when it is none. */
  private valueKind(type: ts.Type): ((value: unknown) => boolean) | null {
    const { flags } = type;
    if (type.isLiteral()) return (value) => value === type.value;
    if (flags & ts.TypeFlags.BooleanLiteral)
      return (value) => String(value) === this.checker.typeToString(type);
    if (flags & ts.TypeFlags.StringLike) return (value) => typeof value === "string";
    if (flags & ts.TypeFlags.NumberLike) return (value) => typeof value === "number";
    if (flags & ts.TypeFlags.BooleanLike) return (value) => typeof value === "boolean";
    if (flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Void))
      return (value) => value === null || value === undefined;
    if (type.getSymbol()?.name === "Date")
      return (value) => Object.prototype.toString.call(value) === "[object Date]";
    return null;
  }
}

const written = (value: unknown): string => JSON.stringify(value)?.slice(0, 60) ?? String(value);
