// What the host's own package asks for is what this project tests it with.
import hostPackage from "../../../src/host/package.json";
import project from "../../../package.json";

describe("the host's package", () => {
  it("depends on the versions of the project", () => {
    const installed: Record<string, string> = { ...project.dependencies, ...project.devDependencies };
    for (const [name, version] of Object.entries(hostPackage.dependencies))
      expect(`${name} ${installed[name]}`).toBe(`${name} ${version}`);
    for (const [name, range] of Object.entries(hostPackage.peerDependencies))
      expect(range).toBe(`>=${installed[name]}`);
    expect(hostPackage.engines).toEqual(project.engines);
  });
});
